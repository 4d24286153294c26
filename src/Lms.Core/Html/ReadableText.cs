using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Lms.Core.Html;

/// <summary>HTML as running text: words of different paragraphs and cells never stick together, those of one word never part.</summary>
internal static class ReadableText
{
    private static readonly string[] Inline = ["a", "abbr", "b", "code", "em", "i", "kbd", "mark", "s", "small", "span", "strong", "sub", "sup", "u"];

    public static string Of(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
            return Collapse(html);
        var text = new StringBuilder(html.Length);
        if (new HtmlParser().ParseDocument(html).Body is { } body)
            Write(body, text);
        return Collapse(text.ToString());
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            var apart = child is IElement element && !Inline.Contains(element.LocalName);
            if (child is IText words)
                text.Append(words.Data);
            if (apart)
                text.Append(' ');
            Write(child, text);
            if (apart)
                text.Append(IsHeading(child) ? " – " : " ");
        }
    }

    // A heading has no full stop; without a mark it would run into the sentence below it.
    private static bool IsHeading(INode node) => node is IElement { LocalName: ['h', >= '1' and <= '6'] } heading && heading.NextElementSibling is not null;

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
