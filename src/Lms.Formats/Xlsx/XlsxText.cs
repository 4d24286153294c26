using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lms.Formats.Xlsx;

/// <summary>Letters that XML cannot hold, which a workbook writes as <c>_x000B_</c>.</summary>
internal static partial class XlsxText
{
    /// <summary>The text as it may stand in a workbook's XML.</summary>
    public static string Escape(string text)
    {
        var escaped = text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, "_x005F$0") : text;
        if (!escaped.Any(MustEscape))
            return WithoutLoneSurrogates(escaped);
        var made = new StringBuilder();
        foreach (var letter in escaped)
        {
            if (MustEscape(letter))
                made.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
            else
                made.Append(letter);
        }

        return WithoutLoneSurrogates(made.ToString());
    }

    /// <summary>The text that a workbook's XML stands for.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, found => ((char)int.Parse(found.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    // XML turns a carriage return into a line feed.
    private static bool MustEscape(char letter) => (letter < ' ' && letter is not ('\t' or '\n')) || letter is '\uFFFE' or '\uFFFF';

    private static string WithoutLoneSurrogates(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
