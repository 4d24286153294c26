using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Writing;

/// <summary>What a format cannot say, in the same words for every format.</summary>
internal static class LossWords
{
    public static FormatLoss Type(QuestionSource question) =>
        LeftOut(question.Id, "loss-type", $"är av typen {question.Type}, som formatet inte har", $"is of the type {question.Type}, which the format does not have");

    public static FormatLoss LeftOut(string question, string code, string swedish, string english) =>
        new(question, code, new Text($"Frågan {swedish}. Den kommer inte med.", $"The question {english}. It is left out."));

    public static FormatLoss Of(string question, string code, string swedish, string english) => new(question, code, new Text(swedish, english));

    /// <summary>What no table and no item of a question holds: its picture, and its other languages.</summary>
    public static IEnumerable<FormatLoss> Of(QuestionSource question, string language)
    {
        if (question.Picture is not null)
            yield return Of(question.Id, "loss-picture", "Bilden kommer inte med, bara dess namn.", "The picture is left out; only its name comes.");
        var others = question.Prompt.ByLanguage.Keys.Where(other => other != question.Prompt.LanguageFor(language)).Select(LanguageNames.Of).ToList();
        if (others.Count > 0)
            yield return Of(question.Id, "loss-languages", $"Texterna på {string.Join(", ", others.Select(other => other.Swedish))} kommer inte med.", $"The texts in {string.Join(", ", others.Select(other => other.English))} are left out.");
    }

    public static FormatLoss Changed(string question) => Of(question, "loss-changed", "Något i frågan får inte plats i formatet. Jämför den efter importen.", "Something of the question does not fit in the format. Compare it after the import.");
}
