using System.Globalization;
using Lms.Core.Html;

namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>What is said of a text with gaps besides the text itself.</summary>
internal static class GapTexts
{
    /// <summary>The field of a gap, also the name of its part.</summary>
    public static string Field(string gap) => "gap-" + gap;

    /// <summary>The gaps' own numbers, by name, in the order of the first language: an author's name may tell the answer.</summary>
    public static IReadOnlyDictionary<string, string> Numbers(LocalText prompt) => Placeholders.Names(prompt.ToString()).Distinct()
        .Index().ToDictionary(gap => gap.Item, gap => (gap.Index + 1).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The text with the gaps' numbers in place of the author's names.</summary>
    public static LocalText Numbered(LocalText prompt, IReadOnlyDictionary<string, string> numbers) =>
        prompt.Map((_, html) => Placeholders.Replace(html, name => $"[[{numbers[name]}]]"));

    /// <summary><c>Lucka 2</c>: the gap's number in the order of each language's text.</summary>
    public static LocalText Label(LocalText prompt, string gap)
    {
        string Numbered(string language)
        {
            var number = Placeholders.Names(prompt.In(language)).TakeWhile(name => name != gap).Count() + 1;
            return (LanguageTag.BaseOf(language) == "sv" ? "Lucka " : "Gap ") + number.ToString(CultureInfo.InvariantCulture);
        }

        return new(prompt.ByLanguage.Keys.Union(["sv", "en"]).ToDictionary(language => language, Numbered));
    }

    /// <summary>The text with the answers filled in, plain; a gap without an answer is <c>[…]</c>. Empty when nothing was answered.</summary>
    /// <param name="prompt">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="answer">Given a gap, its answer in plain words; null when it has none.</param>
    public static string Filled(LocalText prompt, string language, Func<string, string?> answer)
    {
        var any = false;
        var html = Placeholders.Replace(prompt.In(language), gap =>
        {
            var words = answer(gap);
            any |= !string.IsNullOrWhiteSpace(words);
            return $"[{(string.IsNullOrWhiteSpace(words) ? "…" : PlainText.ToHtml(words))}]";
        });
        return any ? PlainText.Of(html) : "";
    }
}
