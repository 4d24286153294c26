using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Testing.Modules;

/// <summary>Every text of a course, with where it stands.</summary>
internal static class CourseTexts
{
    public static IEnumerable<(string Place, LocalText Text)> Of(Course course) =>
        About(course).Concat(Lessons(course)).Concat(Questions(course)).Where(found => !found.Text.IsEmpty);

    private static IEnumerable<(string Place, LocalText Text)> About(Course course)
    {
        yield return ($"{course.Id}: title", course.Title);
        yield return ($"{course.Id}: summary", course.Summary);
        foreach (var quiz in course.Quizzes)
            yield return ($"{course.Id}.{quiz.Id}: title", quiz.Title);
        foreach (var term in course.Glossary)
        {
            yield return ($"{course.Id}: glossary {term.Id}", term.Term);
            yield return ($"{course.Id}: glossary {term.Id}", term.Definition);
        }

        foreach (var module in course.Modules)
        {
            yield return ($"{course.Id}/{module.Id}: title", module.Title);
            foreach (var objective in module.Objectives)
                yield return ($"{course.Id}/{module.Id}: objective", objective);
        }
    }

    private static IEnumerable<(string Place, LocalText Text)> Lessons(Course course)
    {
        foreach (var lesson in course.Lessons.Concat(course.Handbook.Select(page => page.Sheet)))
        {
            yield return ($"{course.Id}.{lesson.Id}: title", lesson.Title);
            foreach (var block in lesson.Blocks)
            {
                var place = $"{course.Id}.{lesson.Id}: {block.Kind} {block.Id}";
                yield return (place, block.Html);
                foreach (var text in block.Settings.Values.Concat(block.Items))
                    yield return (place, text);
            }
        }
    }

    private static IEnumerable<(string Place, LocalText Text)> Questions(Course course) =>
        course.Questions.SelectMany(question => Question(question.Id, question));

    private static IEnumerable<(string Place, LocalText Text)> Question(string place, QuestionSource question)
    {
        yield return (place, question.Prompt);
        yield return (place, question.Feedback);
        foreach (var hint in question.Hints)
            yield return (place, hint);
        if (question.Picture is { } picture)
            yield return (place, picture.Alt);
        foreach (var choice in question.Choices)
        {
            yield return ($"{place}/{choice.AuthorId}", choice.Text);
            yield return ($"{place}/{choice.AuthorId}", choice.Match);
            yield return ($"{place}/{choice.AuthorId}", choice.Feedback);
        }

        foreach (var text in question.Parts.SelectMany(part => Question($"{place}/{part.Id}", part)))
            yield return text;
    }
}
