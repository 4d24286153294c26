using AngleSharp.Html.Parser;

namespace Lms.Core.Html;

/// <summary>
/// A text as authors write it in a file or a form, and the HTML that it stands for: Markdown within paragraphs, or HTML
/// after the mark <c>[html]</c>, for what Markdown cannot say.
/// </summary>
internal static class AuthorMarkup
{
    private const string Mark = "[html]";

    /// <summary>Sanitised HTML.</summary>
    public static string Read(string text) => IsHtml(text) ? HtmlAllowList.Clean(text[Mark.Length..]).Trim() : InlineMarkdown.ToHtml(text);

    /// <summary>True when the text has a picture, which stands beside a text and never in it.</summary>
    public static bool HasPicture(string text) => IsHtml(text)
        ? text.Contains("<img", StringComparison.OrdinalIgnoreCase)
        : InlineMarkdown.HasPicture(text);

    /// <summary>What an author would have written: reading it gives the same HTML.</summary>
    /// <param name="html">Sanitised HTML.</param>
    public static string Write(string html)
    {
        html = html.Trim();
        if (html.Length == 0)
            return "";
        var meant = Canonical(html);
        foreach (var candidate in Candidates(html))
        {
            if (!IsHtml(candidate) && candidate.Trim() == candidate && Canonical(InlineMarkdown.ToHtml(candidate)) == meant)
                return candidate;
        }

        // A brace may begin a gap of a text with gaps; spelt out it is a mere sign.
        return Mark + html.Replace("{", "&#123;", StringComparison.Ordinal);
    }

    /// <summary>The HTML in the one form that all ways to write the same have: <c>&gt;</c> may be spelt out or not, say.</summary>
    public static string Canonical(string html) => html.AsSpan().IndexOfAny("<>&\u00a0") < 0
        ? html
        : new HtmlParser().ParseDocument(html).Body?.InnerHtml ?? "";

    private static bool IsHtml(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    private static IEnumerable<string> Candidates(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
            yield return html;
        if (MarkdownOfHtml.Write(html, escape: false) is not { } plain)
            yield break;
        yield return plain;
        yield return MarkdownOfHtml.Write(html, escape: true)!;
    }
}
