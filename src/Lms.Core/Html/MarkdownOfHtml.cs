using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Lms.Core.Html;

/// <summary>Writes simple HTML as the Markdown that <see cref="InlineMarkdown"/> reads: paragraphs, emphasis, code, links and line breaks.</summary>
internal static class MarkdownOfHtml
{
    private const int MostMarkup = 20_000;

    /// <summary>Markdown that most likely reads as the HTML, which the caller makes sure of; null when Markdown has no words for it.</summary>
    /// <param name="html">Sanitised HTML.</param>
    /// <param name="escape">True: marks in the words are escaped, so that they stay words.</param>
    public static string? Write(string html, bool escape)
    {
        if (html.Length > MostMarkup)
            return null;
        var parser = new HtmlParser();
        var nodes = parser.ParseFragment(html, parser.ParseDocument("<!doctype html><body></body>").Body!);
        var text = new StringBuilder();
        if (nodes.All(node => node is IElement { LocalName: "p" } or IText { Data: "\n" }))
        {
            foreach (var paragraph in nodes.OfType<IElement>())
            {
                text.Append(text.Length == 0 ? "" : "\n\n");
                if (paragraph.Attributes.Length > 0 || !Children(paragraph.ChildNodes, text, escape))
                    return null;
            }

            return text.ToString();
        }

        return Children(nodes, text, escape) ? text.ToString() : null;
    }

    private static bool Children(IEnumerable<INode> nodes, StringBuilder text, bool escape)
    {
        var broken = false;
        foreach (var node in nodes)
        {
            if (node is IText words)
                text.Append(Words(broken && words.Data.StartsWith('\n') ? words.Data[1..] : words.Data, escape));
            else if (node is not IElement element || !Element(element, text, escape))
                return false;
            broken = node is IElement { LocalName: "br" };
        }

        return true;
    }

    private static bool Element(IElement element, StringBuilder text, bool escape)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append("\\\n");
                return true;
            case "strong" when element.Attributes.Length == 0:
                return Around(element, "**", text, escape);
            case "em" when element.Attributes.Length == 0:
                return Around(element, "*", text, escape);
            case "code" when element.Attributes.Length == 0 && element.ChildElementCount == 0 && !element.TextContent.Contains('`', StringComparison.Ordinal):
                text.Append('`').Append(element.TextContent).Append('`');
                return true;
            case "a" when element.GetAttribute("href") is { } address && element.Attributes.All(attribute => attribute.Name is "href" or "rel"):
                text.Append('[');
                if (!Children(element.ChildNodes, text, escape))
                    return false;
                text.Append("](").Append(address).Append(')');
                return true;
            default:
                return false;
        }
    }

    private static bool Around(IElement element, string mark, StringBuilder text, bool escape)
    {
        text.Append(mark);
        var said = Children(element.ChildNodes, text, escape);
        text.Append(mark);
        return said;
    }

    private static string Words(string words, bool escape)
    {
        if (!escape)
            return words;
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var letter in words)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '!')
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
