using Lms.Core.Content.Lessons;
using Lms.Core.Courses;
using Lms.Core.Html;

namespace Lms.Core.Content.Checking;

/// <summary>Counts what there is of a course.</summary>
internal static class CourseCounter
{
    public static CourseFigures Count(CheckedModule module, Course course)
    {
        var dialogues = course.Questions.Where(question => question.Type == "dialogue").ToList();
        var exam = course.Exam is { } id ? course.FindQuiz(id) : null;
        var lessons = module.Lessons.Where(lesson => lesson.Course == course && lesson.Module is not null).Select(Count).ToList();
        var questions = ModuleTexts.OfQuestions(course).ToList();
        return new(
            course.Id,
            course.Title,
            course.Minutes,
            course.Modules.Count,
            course.Questions.Count,
            exam is null ? 0 : course.Questions.Count(exam.MayHold),
            dialogues.Count,
            dialogues.Sum(dialogue => dialogue.Parts.Count),
            module.WholeLanguages.ToDictionary(language => language, language => lessons.Sum(lesson => lesson.Words.GetValueOrDefault(language)) + questions.Sum(text => Readability.WordsOf(ReadableText.Of(text.In(language))).Count)),
            lessons);
    }

    private static LessonFigures Count(CheckedLesson lesson) => new(
        lesson.Module!.Id,
        lesson.Lesson.Id,
        lesson.Lesson.Minutes,
        lesson.Files.ToDictionary(file => file.Language, file => CheckedLesson.TextOf(file).Sum(text => Readability.WordsOf(text).Count)),
        lesson.Files.Where(IsSwedish).ToDictionary(file => file.Language, file => Readability.Lix(CheckedLesson.TextOf(file))));

    /// <summary>True where LIX means something: it was made for Swedish.</summary>
    public static bool IsSwedish(LessonFile file) => LanguageTag.BaseOf(file.Language) == "sv";
}
