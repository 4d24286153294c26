using System.Globalization;
using System.Text;

namespace Lms.Core.Courses.Search;

/// <summary>A word of a text, and how it is compared.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Key">In small letters without accents; å, ä and ö are letters of their own.</param>
internal readonly record struct SearchWord(int Start, int Length, string Key)
{
    private const string OwnLetters = "åäöæø";

    /// <summary>The words of a text that is in normal form C: runs of letters and digits.</summary>
    public static IReadOnlyList<SearchWord> In(string text)
    {
        var words = new List<SearchWord>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && IsPart(text, at);
            if (inside && start < 0)
                start = at;
            if (inside || start < 0)
                continue;
            words.Add(new(start, at - start, Fold(text[start..at])));
            start = -1;
        }

        return words;
    }

    /// <summary>The key with å, ä and ö as a and o, for who writes on another keyboard.</summary>
    public static string WithoutRings(string key) => Strip(key, keep: "");

    private static string Fold(string word) => Strip(word.ToLowerInvariant(), OwnLetters);

    private static string Strip(string word, string keep)
    {
        if (Ascii.IsValid(word))
            return word;
        var kept = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (keep.Contains(letter, StringComparison.Ordinal))
                kept.Append(letter);
            else if (letter is 'æ' or 'ø')
                kept.Append(letter == 'æ' ? 'a' : 'o');
            else
                kept.Append([.. letter.ToString().Composed(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)]);
        }

        return kept.ToString();
    }

    private static bool IsPart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || char.IsSurrogate(text[at])
        || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
