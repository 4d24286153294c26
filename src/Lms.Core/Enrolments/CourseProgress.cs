using Lms.Core.Courses;

namespace Lms.Core.Enrolments;

/// <summary>How far a person has come, as pages tell it.</summary>
/// <param name="LessonsRead">Lessons read.</param>
/// <param name="Lessons">Lessons in all.</param>
/// <param name="ModulesDone">Modules with every required lesson read.</param>
/// <param name="Modules">Modules in all.</param>
/// <param name="MinutesLeft">Estimated minutes of what is unread.</param>
/// <param name="NextLesson">The lesson to go on with; null when all are read.</param>
/// <param name="Missing">What completion still needs.</param>
public sealed record CourseProgress(
    int LessonsRead,
    int Lessons,
    int ModulesDone,
    int Modules,
    int MinutesLeft,
    Lesson? NextLesson,
    IReadOnlyList<MissingItem> Missing)
{
    /// <summary>Share of the lessons read, 0–1.</summary>
    public decimal Share => Lessons == 0 ? 0 : (decimal)LessonsRead / Lessons;

    /// <summary>Works out the progress.</summary>
    /// <param name="course">The version's course.</param>
    /// <param name="enrolment">The enrolment; null = not enrolled, nothing done.</param>
    public static CourseProgress Of(Course course, Enrolment? enrolment)
    {
        ArgumentNullException.ThrowIfNull(course);
        var lessons = course.Lessons.ToList();
        bool Read(Lesson lesson) => enrolment?.Has(FactKind.Read, lesson.Id) ?? false;
        var last = lessons.FindIndex(lesson => lesson.Id == enrolment?.LastLesson);
        return new CourseProgress(
            lessons.Count(Read),
            lessons.Count,
            course.Modules.Count(module => module.Lessons.Count > 0 && module.Lessons.All(lesson => !lesson.Required || Read(lesson))),
            course.Modules.Count,
            lessons.Where(lesson => !Read(lesson)).Sum(lesson => lesson.Minutes),
            lessons.Skip(Math.Max(last, 0)).Concat(lessons).FirstOrDefault(lesson => !Read(lesson)),
            CompletionRule.Missing(course, enrolment?.Facts ?? []));
    }
}
