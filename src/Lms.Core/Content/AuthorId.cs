using System.Globalization;
using System.Text;

namespace Lms.Core.Content;

/// <summary>The ids that authors give: lower case, digits and hyphens, safe in addresses and file names.</summary>
internal static class AuthorId
{
    public const int MaxLength = 100;

    public static bool IsValid(string id) => id.Length is > 0 and <= MaxLength && id.All(IsAllowed);

    /// <summary>An id made of any text; empty when it holds no letter or digit that an id may have.</summary>
    public static string From(string text, int maxLength)
    {
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
    public static string OfPlace(int index) => index < 26
        ? ((char)('a' + index)).ToString()
        : OfPlace((index / 26) - 1) + OfPlace(index % 26);

    private static bool IsAllowed(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-';
}
