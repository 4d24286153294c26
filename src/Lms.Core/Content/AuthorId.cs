using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Lms.Core.Content;

/// <summary>The ids that authors give: lower case, digits and hyphens, safe in addresses and file names.</summary>
public static class AuthorId
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>True for an id that an author may give.</summary>
    /// <param name="id">The id.</param>
    public static bool IsValid([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= MaxLength } && id.All(IsAllowed);

    /// <summary>An id made of any text; empty when it holds no letter or digit that an id may have.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">The most characters of the id.</param>
    public static string From(string text, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        var made = new StringBuilder();
        foreach (var letter in text.Composed(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (IsAllowed(letter) && letter != '-')
                made.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && made.Length > 0 && made[^1] != '-')
                made.Append('-');
        }

        return (made.Length > maxLength ? made.ToString(0, maxLength) : made.ToString()).Trim('-');
    }

    /// <summary>a, b … z, aa, ab … by place, for options without an id.</summary>
    /// <param name="index">The place, from 0.</param>
    public static string OfPlace(int index) => index < 26
        ? ((char)('a' + index)).ToString()
        : OfPlace((index / 26) - 1) + OfPlace(index % 26);

    private static bool IsAllowed(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-';
}
