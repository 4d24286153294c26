using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Courses;

/// <summary>What a person does next in a course, where it is, and how long it takes.</summary>
/// <param name="Title">The lesson's or the exam's title.</param>
/// <param name="Url">Where.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Place">Where in the course it stands.</param>
/// <param name="Minutes">Estimated minutes; 0 when unknown.</param>
public sealed record NextStep(LocalText Title, string Url, Text Button, Text Place, int Minutes)
{
    /// <summary>The next step, or null when nothing is left.</summary>
    /// <param name="course">The course.</param>
    /// <param name="enrolment">What is done.</param>
    /// <param name="progress">How far the person has come.</param>
    /// <param name="links">Addresses.</param>
    public static NextStep? Of(Course course, Enrolment enrolment, CourseProgress progress, LmsLinks links)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(enrolment);
        ArgumentNullException.ThrowIfNull(progress);
        ArgumentNullException.ThrowIfNull(links);
        if (progress.NextLesson is { } lesson && (enrolment.CompletedAt is null || progress.Missing.Count > 0))
        {
            // The very place, in the lesson that was left half-way.
            var block = enrolment.LastLesson == lesson.Id ? enrolment.LastBlock ?? 0 : 0;
            return new(
                lesson.Title,
                links.LessonAt(course.Id, lesson.Id, block),
                ButtonFor(lesson, enrolment, progress),
                PlaceOf(course, lesson),
                lesson.MinutesFrom(block, course.Languages[0]));
        }

        return progress.Missing.FirstOrDefault(item => item.Item == course.Exam) is { } exam && course.FindQuiz(exam.Item) is { } quiz
            ? new(
                quiz.Title,
                links.Quiz(course.Id, quiz.Id),
                new("Gå till kursprovet", "Go to the course exam"),
                new("Alla lektioner är lästa", "Every lesson is read"),
                exam.Minutes)
            : null;
    }

    /// <summary>For example <c>Lektion 2 av 3 i modul 1</c>.</summary>
    /// <param name="course">The course.</param>
    /// <param name="lesson">One of its lessons.</param>
    public static Text PlaceOf(Course course, Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(course);
        var (module, index) = course.Modules.Select((one, index) => (one, index)).First(pair => pair.one.Lessons.Contains(lesson));
        var voluntary = module.Voluntary;
        var steps = module.Steps;
        return lesson.Required
            ? new(
                $"Lektion {steps.TakeWhile(step => !step.Lessons.Contains(lesson)).Count() + 1} av {steps.Count} i modul {index + 1}",
                $"Lesson {steps.TakeWhile(step => !step.Lessons.Contains(lesson)).Count() + 1} of {steps.Count} in module {index + 1}")
            : new(
                $"Fördjupning {voluntary.TakeWhile(other => other != lesson).Count() + 1} av {voluntary.Count} i modul {index + 1}",
                $"Deeper reading {voluntary.TakeWhile(other => other != lesson).Count() + 1} of {voluntary.Count} in module {index + 1}");
    }

    private static Text ButtonFor(Lesson lesson, Enrolment enrolment, CourseProgress progress) => enrolment.LastLesson == lesson.Id
        ? new("Fortsätt lektionen", "Continue the lesson")
        : progress.LessonsRead == 0
            ? new("Öppna första lektionen", "Open the first lesson")
            : new("Öppna nästa lektion", "Open the next lesson");
}
