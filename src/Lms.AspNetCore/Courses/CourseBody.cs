using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Courses;

/// <summary>A course with the person's progress.</summary>
internal sealed record CourseBody(
    string Id,
    string Title,
    string Summary,
    string Version,
    int Minutes,
    string State,
    IReadOnlyList<ModuleBody> Modules,
    QuizBody? Exam,
    ProgressBody Progress,
    IReadOnlyList<MissingBody> Missing)
{
    internal static CourseBody Of(CourseView view, string language)
    {
        var course = view.Version.Course;
        return new(
            course.Id,
            course.Title.In(language),
            course.Summary.In(language),
            view.Version.Number,
            course.Minutes,
            view.Enrolment switch { null => "not-enrolled", { CompletedAt: null } => "in-progress", _ => "completed" },
            [.. course.Modules.Select(module => ModuleBody.Of(view, module, language))],
            course.Exam is { } exam && course.FindQuiz(exam) is { } quiz ? QuizBody.Of(view, quiz, language) : null,
            new(view.Progress.Share, view.Progress.LessonsRead, view.Progress.Lessons, view.Progress.MinutesLeft),
            [.. view.Progress.Missing.Select(item => new MissingBody(item.Code, item.Message.In(language), new ItemKey(course.Id, item.Item).ToString()))]);
    }
}

/// <summary>A module of a course.</summary>
internal sealed record ModuleBody(string Id, string Title, int Minutes, IReadOnlyList<LessonBody> Lessons, IReadOnlyList<QuizBody> Quizzes)
{
    internal static ModuleBody Of(CourseView view, CourseModule module, string language)
    {
        var course = view.Version.Course;
        return new(
            module.Id,
            module.Title.In(language),
            module.Minutes,
            [.. module.Lessons.Select(lesson => new LessonBody(
                new ItemKey(course.Id, lesson.Id).ToString(),
                lesson.Title.In(language),
                lesson.Minutes,
                view.Enrolment?.Has(FactKind.Read, lesson.Id) ?? false,
                lesson.Required,
                lesson.Choice))],
            [.. course.Quizzes
                .Where(quiz => !course.IsPrivate(quiz.Id) && module.Lessons.Any(lesson => lesson.HasQuiz(quiz.Id)))
                .Select(quiz => QuizBody.Of(view, quiz, language))]);
    }
}

/// <summary>A lesson of a module. One that is not required is voluntary; of those with the same choice one is enough.</summary>
internal sealed record LessonBody(string Id, string Title, int Minutes, bool Read, bool Required, string? Choice);

/// <summary>A quiz and where the person stands with it.</summary>
internal sealed record QuizBody(string Id, string Title, QuizKind Kind, QuizStanding State, int Questions, decimal? PassMark)
{
    internal static QuizBody Of(CourseView view, Quiz quiz, string language) => new(
        new ItemKey(view.Version.Course.Id, quiz.Id).ToString(),
        quiz.Title.In(language),
        quiz.Kind,
        view.StandingOf(quiz.Id),
        quiz.QuestionCount,
        quiz.PassMark);
}

/// <summary>How far the person has come.</summary>
internal sealed record ProgressBody(decimal Share, int LessonsRead, int Lessons, int MinutesLeft);

/// <summary>Something that completion still needs.</summary>
internal sealed record MissingBody(string Code, string Text, string Item);
