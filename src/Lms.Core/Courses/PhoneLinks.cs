using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Lms.Core.Html;

namespace Lms.Core.Courses;

/// <summary>
/// Makes the telephone numbers of a text links, so that one who needs help on a phone presses the number instead of
/// remembering it. Meant for support notes: elsewhere a number may be a number.
/// </summary>
public static partial class PhoneLinks
{
    private static readonly HashSet<string> LeftAlone = new(StringComparer.Ordinal) { "a", "code", "pre", "button" };

    /// <summary>The HTML with a link around each number as Swedish numbers are written: 112, 1177, 114 14, 116 111, 90101, 020-50 50 50.</summary>
    /// <param name="html">Sanitised HTML.</param>
    /// <returns>The same text; unchanged when it holds no number.</returns>
    public static string In(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Number().IsMatch(html)
            ? TextPieces.Replace(html, LeftAlone, text => Number().Matches(text).Select(number => new TextPiece(number.Index, number.Length, document => Link(document, number.Value))))
            : html;
    }

    private static IElement Link(IDocument document, string number)
    {
        var link = document.CreateElement("a");
        link.SetAttribute("href", "tel:" + string.Concat(number.Where(char.IsAsciiDigit)));
        link.TextContent = number;
        return link;
    }

    // Not a part of a longer number, a date, an amount or an address such as 1177.se.
    [GeneratedRegex("""(?<![\w.,:/+-]|[0-9][ \u00A0])(?:0[0-9]{1,3}-[0-9]{2,3}(?:[ \u00A0][0-9]{2,3}){1,3}|113[ \u00A0]13|114[ \u00A0]14|116[ \u00A0]1[0-9]{2}|1177|9[0-9]{4}|112)(?![\w-]|[.,:/]\w|[ \u00A0][0-9])""", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
