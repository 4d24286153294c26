using System.Globalization;
using System.Text;

namespace Lms.Formats.Reading;

/// <summary>Makes ids of what other systems call their questions and options: <c>[a-z0-9-]+</c>, each once.</summary>
internal sealed class FormatIds
{
    private const int Longest = 60;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int unnamed;

    /// <summary>An id that no earlier one has, made of a name; numbered where the name says nothing.</summary>
    /// <param name="name">Any text.</param>
    public string Next(string name)
    {
        var made = IsValid(name) ? name : From(name, Longest);
        if (made.Length == 0)
            made = string.Create(CultureInfo.InvariantCulture, $"q{++unnamed}");
        var id = made;
        for (var number = 2; !taken.Add(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{made}-{number}");
        return id;
    }

    /// <summary>True for an id as authors write them.</summary>
    public static bool IsValid(string id) => id.Length is > 0 and <= 100 && id.All(IsAllowed);

    /// <summary>An id made of any text; empty when it holds no letter or digit that an id may have.</summary>
    public static string From(string text, int longest)
    {
        var made = new StringBuilder();
        foreach (var letter in Decomposed(text[..Math.Min(text.Length, longest * 4)]))
        {
            if (IsAllowed(letter) && letter != '-')
                made.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && made.Length > 0 && made[^1] != '-')
                made.Append('-');
        }

        return (made.Length > longest ? made.ToString(0, longest) : made.ToString()).Trim('-');
    }

    /// <summary>a, b … z, aa, ab … by place, for options without an id.</summary>
    public static string OfPlace(int index) => index < 26
        ? ((char)('a' + index)).ToString()
        : OfPlace((index / 26) - 1) + OfPlace(index % 26);

    private static bool IsAllowed(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-';

    // A lone surrogate has no normal form, and no place in an id either.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return new string([.. text.Where(char.IsAscii)]).ToLowerInvariant();
        }
    }
}
