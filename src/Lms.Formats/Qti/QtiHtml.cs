using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lms.Core.Html;
using Lms.Formats.Xml;

namespace Lms.Formats.Qti;

/// <summary>HTML out of an item's XML, and into it.</summary>
/// <param name="keepsSpace">True for files of our own, whose white space is what was written; others are laid out by indentation.</param>
internal sealed class QtiHtml(bool keepsSpace)
{
    private static readonly string[] Void = ["br", "hr", "img"];
    private static readonly string[] Blocks = ["<p", "<div", "<ul", "<ol", "<dl", "<table", "<pre", "<blockquote", "<h"];

    /// <summary>Sanitised HTML of an element's content.</summary>
    /// <param name="parent">The element.</param>
    /// <param name="instead">Given an element, what stands in its place (HTML), or null when it stands for itself.</param>
    public string Of(XElement parent, Func<XElement, string?>? instead = null)
    {
        var html = new StringBuilder();
        foreach (var node in parent.Nodes())
            Append(html, node, instead ?? (_ => null));
        return HtmlAllowList.Clean(html.ToString()).Trim();
    }

    /// <summary>Sanitised HTML of an element with its own tags.</summary>
    /// <param name="element">The element.</param>
    /// <param name="instead">As of the other.</param>
    public string Whole(XElement element, Func<XElement, string?> instead)
    {
        var html = new StringBuilder();
        Append(html, element, instead);
        return HtmlAllowList.Clean(html.ToString()).Trim();
    }

    /// <summary>True when a text has paragraphs, lists or the like in it.</summary>
    public static bool HasBlocks(string html) => Array.Exists(Blocks, block => html.Contains(block, StringComparison.Ordinal));

    /// <summary>The HTML as nodes of an item.</summary>
    /// <param name="html">Any HTML.</param>
    /// <param name="ns">The item's namespace.</param>
    public static IEnumerable<XNode> Nodes(string html, XNamespace ns)
    {
        var clean = XmlLetters.Only(HtmlAllowList.Clean(html));
        var xml = clean
            .Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("<hr>", "<hr/>", StringComparison.Ordinal)
            .Replace("&nbsp;", "\u00A0", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);
        try
        {
            return XElement.Parse($"<x xmlns=\"{ns.NamespaceName}\">{xml}</x>", LoadOptions.PreserveWhitespace).Nodes();
        }
        catch (XmlException)
        {
            return [new XText(Lms.Core.PlainText.Of(clean))];
        }
    }

    private void Append(StringBuilder html, XNode node, Func<XElement, string?> instead)
    {
        if (node is XText text)
        {
            html.Append(Escaped(keepsSpace ? text.Value : Collapsed(text.Value)));
            return;
        }

        if (node is not XElement element)
            return;
        if (instead(element) is { } other)
        {
            html.Append(other);
            return;
        }

        var name = element.Name.LocalName;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Escaped(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        html.Append('>');
        if (Array.IndexOf(Void, name) >= 0)
            return;
        foreach (var child in element.Nodes())
            Append(html, child, instead);
        html.Append("</").Append(name).Append('>');
    }

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);

    private static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is not (' ' or '\t' or '\r' or '\n'))
                collapsed.Append(letter);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString();
    }
}
