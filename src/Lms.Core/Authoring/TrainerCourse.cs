using System.Security.Cryptography;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring;

/// <summary>The course that a question set becomes: one module, one lesson, one self-test.</summary>
internal static class TrainerCourse
{
    public const string Language = "sv";

    private const string Quiz = "sjalvtest";
    private const int MaxSlug = 60;

    /// <summary>An id from the title that no other course is likely to have.</summary>
    public static string NewId(string title)
    {
        var slug = AuthorId.From(title, MaxSlug);
        var random = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 4);
        return slug.Length == 0 ? "kurs-" + random : $"{slug}-{random}";
    }

    public static Course Of(string id, string title, string summary, IReadOnlyList<QuestionSource> questions, QuestionTypes types)
    {
        // About a minute a question, feedback included. A text between the questions asks nothing.
        List<string> information = [.. questions.Where(types.AsksNothing).Select(question => question.Id)];
        var asked = questions.Count - information.Count;
        var minutes = Math.Max(1, asked);
        var named = LocalText.Of(Language, title);
        var intro = asked == 1
            ? Words("<p>Här är ett självtest med en fråga. Du ser direkt hur det gick.</p>", "<p>Here is a self-test with one question. You see at once how it went.</p>")
            : Words(
                $"<p>Här är ett självtest med {asked} frågor. Du ser direkt efter varje fråga hur det gick.</p>",
                $"<p>Here is a self-test with {asked} questions. You see after each one how it went.</p>");
        return new Course
        {
            Id = id,
            Title = named,
            Summary = summary.Length == 0 ? LocalText.Empty : LocalText.Of(Language, summary),
            Picture = "egen",
            Minutes = minutes,
            Languages = [Language],
            Modules =
            [
                new CourseModule("sjalvtest", Words("Självtest", "Self-test"), minutes, [],
                [
                    new Lesson("fragor", named, minutes, Sensitive: false, Required: true,
                    [
                        new Block { Kind = "text", Html = intro },
                        new Block { Kind = "quiz", Id = Quiz },
                    ]),
                ]),
            ],
            Quizzes =
            [
                new Quiz
                {
                    Id = Quiz,
                    Kind = QuizKind.SelfTest,
                    Title = Words("Självtest", "Self-test"),
                    Behaviour = "immediate",
                    Questions = [.. questions.Select(question => question.Id)],
                    Information = information,
                },
            ],
            Questions = questions,
        };
    }

    private static LocalText Words(string swedish, string english) =>
        new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
