using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>A text with gaps, each with what belongs there, or with passages that can be marked.</summary>
internal static class PreviewGaps
{
    public static string Filled(QuestionSource question, string language)
    {
        var html = question.Prompt.In(language);
        var marked = Placeholders.Names(html).Where(name => name[0] == '/').Select(name => name[1..]).ToHashSet(StringComparer.Ordinal);
        return Placeholders.Replace(html, name => name[0] == '/' ? "</span>"
            : marked.Contains(name) ? $"<span class=\"lms-gap {(IsToMark(question, name) ? "is-right" : "")}\">"
            : $"<span class=\"lms-gap is-right\"><small class=\"lms-num\">{Encode(name)}</small> {Word(question, name, language)}</span>");
    }

    /// <summary>The words between the two marks of a passage, as plain text; empty when the text has no such passage.</summary>
    public static string Passage(LocalText prompt, string name, string language)
    {
        var pieces = Placeholders.Split(prompt.In(language));
        var within = pieces.SkipWhile(piece => piece.Name != name).Skip(1).TakeUntil(piece => piece.Name == "/" + name);
        return PlainText.Of(string.Concat(within.Select(piece => piece.Html)));
    }

    /// <summary>The gaps that a word fits in.</summary>
    public static IReadOnlyList<string> GapsOf(Choice word) =>
        (word.Settings.GetValueOrDefault("gap") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsToMark(QuestionSource question, string name) => question.Choices.Any(choice => choice.AuthorId == name && choice.Fraction > 0);

    private static string Word(QuestionSource question, string gap, string language)
    {
        var best = question.Choices.Where(choice => GapsOf(choice).Contains(gap))
            .Concat(question.Parts.Where(part => part.Id == gap).SelectMany(part => part.Choices))
            .MaxBy(choice => choice.Fraction);
        var word = best is null ? "" : PlainText.Of(best.Text.In(language));
        return word.Length > 0 ? Encode(word) : Encode(best?.Settings.GetValueOrDefault("accept") ?? "…");
    }

    private static IEnumerable<PlaceholderPiece> TakeUntil(this IEnumerable<PlaceholderPiece> pieces, Func<PlaceholderPiece, bool> isLast)
    {
        foreach (var piece in pieces)
        {
            yield return piece;
            if (isLast(piece))
                yield break;
        }
    }
}
