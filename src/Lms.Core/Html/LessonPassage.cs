using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lms.Core.Html;

/// <summary>A heading, paragraph, list item or table cell of a lesson's Markdown, in words.</summary>
/// <param name="Level">1–6 for a heading; 0 for running text.</param>
/// <param name="Line">0-based line in the text.</param>
/// <param name="Text">Its words.</param>
internal sealed record LessonPassage(int Level, int Line, string Text)
{
    /// <summary>Every passage with words, in order; none of a text that cannot be read.</summary>
    public static IReadOnlyList<LessonPassage> Of(string markdown) => LessonMarkdown.Parse(markdown) is not { } document ? [] :
    [
        .. document.Descendants<LeafBlock>()
            .Where(block => block.Inline is not null)
            .Select(block => new LessonPassage(block is HeadingBlock heading ? heading.Level : 0, block.Line, Words(block.Inline!)))
            .Where(passage => passage.Text.Length > 0),
    ];

    private static string Words(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants<Inline>())
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }
}
