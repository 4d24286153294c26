using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Html;

namespace Lms.Formats.MoodleXml;

/// <summary>Texts of Moodle XML as sanitised HTML, by the format that they say they have.</summary>
internal static partial class MoodleTexts
{
    /// <summary>The most tags of one text: nesting them takes time by the square of their number.</summary>
    public const int MaxTags = 1_000;

    /// <summary>The words of an element as written: of its text element, else its own.</summary>
    public static string Raw(XElement element) => element.Element("text")?.Value ?? (element.HasElements ? "" : element.Value);

    /// <summary>Sanitised HTML without pictures; a lone paragraph stands without its tags, and what shows nothing is empty.</summary>
    /// <param name="raw">The text as written.</param>
    /// <param name="format">What it says that it is written in.</param>
    public static string Html(string raw, string format)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return "";
        var html = format switch
        {
            "plain_text" => PlainText.ToHtml(raw.Trim()).ReplaceLineEndings("<br>"),
            "markdown" => InlineMarkdown.ToHtml(raw),
            "moodle_auto_format" => HtmlAllowList.Clean(Block().IsMatch(raw) ? raw : raw.Trim().ReplaceLineEndings("<br>")),
            _ => HtmlAllowList.Clean(raw),
        };
        return Unwrapped(html.Trim());
    }

    public static bool IsHtml(string format) => format is not ("plain_text" or "markdown");

    private static string Unwrapped(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
            return html;
        if (!ShowsSomething(html))
            return "";
        var start = html.StartsWith("<p>", StringComparison.Ordinal) || html.StartsWith("<p ", StringComparison.Ordinal) ? html.IndexOf('>', StringComparison.Ordinal) : -1;
        if (start > 0 && html.EndsWith("</p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - 4)
            html = html[(start + 1)..^4].Trim();
        while (html.EndsWith("<br>", StringComparison.Ordinal))
            html = html[..^4].TrimEnd();
        return html;
    }

    private static bool ShowsSomething(string html)
    {
        var inTag = false;
        foreach (var letter in html.Replace("&nbsp;", " ", StringComparison.Ordinal))
        {
            if (letter is '<' or '>')
                inTag = letter == '<';
            else if (!inTag && !char.IsWhiteSpace(letter))
                return true;
        }

        return false;
    }

    [GeneratedRegex("<(?:p|div|br|ul|ol|table|pre)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
