using System.Globalization;
using Lms.Core.Authoring;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Authoring;

/// <summary>The outcome of a check in words.</summary>
/// <param name="check">What was found.</param>
/// <param name="types">The host's question types, for their names.</param>
/// <param name="language">Language of the answer.</param>
internal sealed class CheckedGift(GiftCheck check, QuestionTypes types, string language)
{
    internal GiftCheck Check { get; } = check;

    internal int Questions => Check.Questions.Count;

    internal int Problems => Check.Problems.Count;

    /// <summary>True when it may be published.</summary>
    internal bool IsReady => Questions > 0 && Problems == 0;

    /// <summary>"12 frågor utan fel" or "11 frågor utan fel, 2 fel att rätta".</summary>
    internal string Summary => (Questions, Problems) switch
    {
        (0, 0) => Say("Inga frågor ännu", "No questions yet"),
        (_, 0) => Counted,
        _ => Counted + ", " + Say(
            string.Create(CultureInfo.InvariantCulture, $"{Problems} fel att rätta"),
            string.Create(CultureInfo.InvariantCulture, $"{Problems} {(Problems == 1 ? "problem" : "problems")} to correct")),
    };

    /// <summary>"7 flervalsfrågor" as "Flervalsfråga: 7", joined by the type's name; empty without questions.</summary>
    internal string Types => string.Join(" · ", Check.Questions
        .GroupBy(question => question.Type)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{types.Find(group.Key)?.Title.In(language) ?? group.Key}: {group.Count()}")));

    private string Counted => Say(
        string.Create(CultureInfo.InvariantCulture, $"{Questions} {(Questions == 1 ? "fråga" : "frågor")} utan fel"),
        string.Create(CultureInfo.InvariantCulture, $"{Questions} {(Questions == 1 ? "question" : "questions")} without problems"));

    private string Say(string swedish, string english) => language == "en" ? english : swedish;
}
