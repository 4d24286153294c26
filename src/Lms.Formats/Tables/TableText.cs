using System.Text;
using Lms.Core.Html;

namespace Lms.Formats.Tables;

/// <summary>
/// A cell's text and the HTML that it stands for. Words are written as they are, a line break for <c>&lt;br&gt;</c>;
/// what words cannot say begins with <c>[html]</c>.
/// </summary>
internal static class TableText
{
    private const string Mark = "[html]";

    /// <summary>Sanitised HTML of what a person wrote.</summary>
    public static string ToHtml(string cell)
    {
        var text = Lines(cell).Trim();
        return text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? HtmlAllowList.Clean(text[Mark.Length..]).Trim() : Encoded(text);
    }

    /// <summary>Words without markup, white space collapsed.</summary>
    public static string ToPlain(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What to write so that it reads back as that HTML.</summary>
    public static string FromHtml(string html)
    {
        var words = new StringBuilder(html)
            .Replace("<br>", "\n").Replace("&nbsp;", "\u00A0").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString();
        return ToHtml(words) == html ? words : Mark + html;
    }

    /// <summary>A text with line feeds alone at the ends of its lines.</summary>
    public static string Lines(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;

    private static string Encoded(string text) => new StringBuilder(text)
        .Replace("\0", "").Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\u00A0", "&nbsp;").Replace("\n", "<br>").ToString();
}
