using AngleSharp.Html.Parser;

namespace Lms.Core;

/// <summary>Text without markup.</summary>
public static class PlainText
{
    /// <summary>The words of a piece of HTML, white space collapsed.</summary>
    /// <param name="html">Sanitised HTML.</param>
    public static string Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = html.AsSpan().IndexOfAny('<', '&') < 0
            ? html
            : new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Text as HTML that shows the same words.</summary>
    /// <param name="text">Any text.</param>
    public static string ToHtml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
