using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Lms.Core.Html;

/// <summary>
/// Makes authors' HTML safe to show. An allow-list: what is not named is dropped, only the HTML namespace counts, and
/// the tree is rebuilt from nothing instead of being patched. Cleaning twice gives the same as cleaning once.
/// </summary>
public static class HtmlAllowList
{
    private const int MaxDepth = 200;
    private const int MaxPasses = 6;

    // Building a tree takes time by the square of its depth.
    private const int MaxOpen = 2_000;

    private static readonly FrozenSet<string> Tags = new[]
    {
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "sub", "sup", "small", "mark",
        "code", "pre", "kbd", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "a", "table", "caption", "thead", "tbody",
        "tfoot", "tr", "th", "td", "div", "span", "abbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> DroppedWithContent = new[]
    {
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "textarea", "title", "head",
        "xmp", "noembed", "noframes", "plaintext", "select", "form", "input", "button", "base", "link", "meta",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Attributes = new Dictionary<string, string[]>
    {
        ["*"] = ["lang", "dir", "title"],
        ["a"] = ["href"],
        ["th"] = ["scope", "colspan", "rowspan"],
        ["td"] = ["colspan", "rowspan"],
        ["ol"] = ["start"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The HTML with nothing left but allowed elements, attributes and link targets. Pictures are not allowed.</summary>
    /// <param name="html">Any text, however broken or hostile.</param>
    public static string Clean(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.AsSpan().IndexOfAny('<', '&') < 0 && !html.Contains('\0', StringComparison.Ordinal))
            return html;
        if (SimpleHtml.IsClean(html))
            return html;
        if (MayNest(html))
            return PlainText.ToHtml(html.Replace("\0", "", StringComparison.Ordinal));

        // Misnested tags make a tree that its own text does not give back, and what a browser would make of that text
        // is what counts: clean until nothing changes.
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var cleaned = CleanOnce(html);
            if (cleaned == html)
                return html;
            html = cleaned;
        }

        return PlainText.ToHtml(PlainText.Of(html));
    }

    /// <summary>True when so many elements may stand open at once that the text is better shown as it was written than read.</summary>
    private static bool MayNest(string html)
    {
        var open = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length && open <= MaxOpen; at = html.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(html[at + 1]))
                open += IsVoid(html.AsSpan(at + 1)) ? 0 : 1;
            else if (html[at + 1] == '/' && open > 0)
                open--;
        }

        return open > MaxOpen;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag) =>
        tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("hr", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for the link targets that a text may have: web addresses, e-mail, telephone, a place on the page, a path of the host.</summary>
    /// <param name="address">The target.</param>
    public static bool MayLinkTo(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var trimmed = address.Trim();
        if (trimmed.Length == 0 || trimmed.Any(char.IsControl))
            return false;
        if (trimmed[0] == '#')
            return true;
        if (trimmed[0] == '/')
            return !trimmed.StartsWith("//", StringComparison.Ordinal) && !trimmed.Contains('\\', StringComparison.Ordinal);
        return Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel";
    }

    private static string CleanOnce(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        var source = parser.ParseDocument("<!doctype html><body></body>");
        var target = parser.ParseDocument("<!doctype html><body></body>");
        foreach (var node in parser.ParseFragment(html, source.Body!))
            Copy(node, target.Body!, target, 0);
        return target.Body!.InnerHtml;
    }

    private static void Copy(INode node, IElement to, IDocument document, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (node is IText text)
        {
            to.AppendChild(document.CreateTextNode(text.Data));
            return;
        }

        if (node is not IElement element || element.NamespaceUri != NamespaceNames.HtmlUri || DroppedWithContent.Contains(element.LocalName))
            return;
        var target = to;
        if (Tags.Contains(element.LocalName))
        {
            target = document.CreateElement(element.LocalName);
            CopyAttributes(element, target);
            to.AppendChild(target);
        }

        foreach (var child in element.ChildNodes)
            Copy(child, target, document, depth + 1);
    }

    private static void CopyAttributes(IElement from, IElement to)
    {
        foreach (var name in Attributes["*"].Concat(Attributes.GetValueOrDefault(from.LocalName) ?? []))
        {
            if (from.GetAttribute(name) is { } value && IsAllowed(name, value))
                to.SetAttribute(name, value);
        }

        if (to.HasAttribute("href"))
            to.SetAttribute("rel", "noopener noreferrer nofollow");
    }

    private static bool IsAllowed(string name, string value) => name switch
    {
        "href" => MayLinkTo(value),
        "colspan" or "rowspan" or "start" => value.Length is > 0 and < 5 && value.All(char.IsAsciiDigit),
        "scope" => value is "row" or "col" or "rowgroup" or "colgroup",
        _ => true,
    };
}
