using System.Net;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lms.Core.Html;

/// <summary>Markdown within a paragraph – emphasis, code, links – for texts that are no page of their own, such as an option.</summary>
internal static class InlineMarkdown
{
    /// <summary>The most emphasis, link and code marks that are read as such: pairing them takes time by the square.</summary>
    public const int MaxMarks = 500;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Sanitised HTML; a lone paragraph stands without its tags.</summary>
    public static string ToHtml(string markdown)
    {
        var html = HtmlAllowList.Clean(Render(markdown)).Trim();
        if (html.Length == 0 && markdown.Trim().Length > 0)
            return HtmlAllowList.Clean(WebUtility.HtmlEncode(markdown.Trim()));
        var lone = html.StartsWith("<p>", StringComparison.Ordinal)
            && html.EndsWith("</p>", StringComparison.Ordinal)
            && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0;
        return lone ? html[3..^4].Trim() : html;
    }

    public static bool IsTooDense(string markdown) => markdown.Count(letter => letter is '*' or '_' or '[' or ']' or '`' or '<') > MaxMarks;

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
