using System.Text.RegularExpressions;

namespace Lms.Core.Html;

/// <summary>
/// How hard a text is to read. LIX = words per sentence + per cent of words longer than six letters (C.-H. Björnsson,
/// 1968): 30–40 is easy, above 50 is official prose.
/// </summary>
internal static partial class Readability
{
    private const int LongWord = 6;

    /// <summary>The words of a text, lower case.</summary>
    public static IReadOnlyList<string> WordsOf(string text) => [.. Words().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    /// <summary>The sentences of a text that have words. A colon or semicolon parts as a full stop does; one within an abbreviation does not.</summary>
    public static IReadOnlyList<string> SentencesOf(string text) =>
        [.. Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => WordsOf(sentence).Count > 0)];

    /// <summary>The reading ease of a text; 0 when it has no words.</summary>
    /// <param name="passages">Its paragraphs, items and cells: a sentence never runs from one into the next.</param>
    public static int Lix(params IEnumerable<string> passages)
    {
        var texts = passages.ToList();
        var words = texts.SelectMany(WordsOf).ToList();
        return words.Count == 0
            ? 0
            : (int)Math.Round((words.Count / (double)texts.Sum(text => SentencesOf(text).Count)) + (100.0 * words.Count(word => word.Length > LongWord) / words.Count));
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:[-’'][\p{L}\p{Nd}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<=[.!?…][”""’')\]]*)(?<!\b(?:kl|nr|no|ca|s|p|st|art|kap|jfr)\.)\s+(?![\s\p{Ll}])|(?<=[:;])\s+|(?<=[!?])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
