using System.Buffers;
using System.Net;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lms.Core.Html;

/// <summary>Markdown within a paragraph – emphasis, code, links – for texts that are no page of their own, such as an option.</summary>
public static class InlineMarkdown
{
    /// <summary>The most emphasis, link and code marks that are read as such: pairing them takes time by the square.</summary>
    public const int MaxMarks = 500;

    // A text on one line without any of these is its own HTML.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]`<>&\\\n\r\t\0!\"'\u00A0");

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Sanitised HTML; a lone paragraph stands without its tags.</summary>
    /// <param name="markdown">The text; one with more than <see cref="MaxMarks"/> marks is shown as it is written.</param>
    public static string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        if (markdown.AsSpan().IndexOfAny(Marks) < 0)
            return markdown.Trim();
        var html = HtmlAllowList.Clean(Render(markdown)).Trim();
        if (html.Length == 0 && markdown.Trim().Length > 0)
            return HtmlAllowList.Clean(WebUtility.HtmlEncode(markdown.Trim()));
        var lone = html.StartsWith("<p>", StringComparison.Ordinal)
            && html.EndsWith("</p>", StringComparison.Ordinal)
            && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0;
        return lone ? html[3..^4].Trim() : html;
    }

    /// <summary>True when the text has more marks than are read.</summary>
    /// <param name="markdown">The text.</param>
    public static bool IsTooDense(string markdown) => markdown.Count(letter => letter is '*' or '_' or '[' or ']' or '`' or '<') > MaxMarks;

    /// <summary>True when the text has a picture, which is left out.</summary>
    /// <param name="markdown">The text.</param>
    public static bool HasPicture(string markdown) =>
        markdown.Contains("![", StringComparison.Ordinal) && Parse(markdown)?.Descendants<LinkInline>().Any(link => link.IsImage) == true;

    private static string Render(string markdown)
    {
        try
        {
            return Parse(markdown)?.ToHtml(Pipeline) ?? "";
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    // Markdig refuses absurd nesting by an exception; such a text is then shown as it was written.
    private static MarkdownDocument? Parse(string markdown)
    {
        if (IsTooDense(markdown))
            return null;
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }
}
