using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lms.Core.Html;

/// <summary>Markdown of a lesson as sanitised HTML. Raw HTML is shown as text; what cannot be shown is a fault with its line.</summary>
internal static class LessonMarkdown
{
    // Pairing marks takes time by the square; a long lesson has some hundred of them.
    private const int MaxMarks = 10_000;

    // DisableHtml does not stop javascript: links, so everything goes through the allow-list as well.
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml().Build();

    /// <param name="markdown">The text.</param>
    /// <param name="report">Called with the 0-based line in the text, code and message.</param>
    /// <returns>The whole as HTML, and each top-level list item.</returns>
    public static (string Html, IReadOnlyList<string> Items) Read(string markdown, Action<int, string, Text> report)
    {
        if (IsTooDense(markdown))
        {
            report(0, "lesson-too-dense", new Text(
                $"Texten har fler än {MaxMarks} tecken för betoning, länkar och tabeller. Dela den på flera lektioner.",
                $"The text has more than {MaxMarks} marks for emphasis, links and tables. Divide it among several lessons."));
            return ("", []);
        }

        MarkdownDocument document;
        string html;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
            html = document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            report(0, "lesson-too-deep", new Text("Texten har för många nivåer av listor eller citat. Ta bort några.", "The text has too many levels of lists or quotes. Remove some."));
            return ("", []);
        }

        foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.Level == 1))
            report(heading.Line, "lesson-heading", new Text("Lektionens titel är redan sidans rubrik. Börja med ##.", "The lesson’s title is the page’s heading already. Begin with ##."));
        foreach (var inline in document.Descendants<Inline>())
            Check(inline, report);
        var items = document.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Select(Render);
        return (HtmlAllowList.Clean(html).Trim(), [.. items]);
    }

    /// <summary>The text's structure; null when <see cref="Read"/> would tell that it cannot be read.</summary>
    public static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return IsTooDense(markdown) ? null : Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsTooDense(string markdown) => markdown.Count(letter => letter is '*' or '_' or '[' or ']' or '`' or '<' or '|' or '&') > MaxMarks;

    private static void Check(Inline inline, Action<int, string, Text> report)
    {
        switch (inline)
        {
            case LinkInline { IsImage: true }:
                report(inline.Line, "lesson-picture", new Text("Lägg bilden i ett bildblock (::: picture).", "Put the picture in a picture block (::: picture)."));
                break;
            case LinkInline link when !IsAddress(link.Url):
                report(inline.Line, "lesson-link", new Text($"Länken ”{link.Url}” leder ingenstans. Skriv hela adressen, med https://.", $"The link “{link.Url}” leads nowhere. Write the whole address, with https://."));
                break;
            case LinkInline { FirstChild: null }:
                report(inline.Line, "lesson-link-text", new Text("Länken saknar text. Skriv den mellan hakparenteserna.", "The link has no text. Write it between the square brackets."));
                break;
            case AutolinkInline { IsEmail: false } link when !IsAddress(link.Url):
                report(inline.Line, "lesson-link", new Text($"Länken ”{link.Url}” är ingen webbadress. Skriv en som börjar med https://.", $"The link “{link.Url}” is no web address. Write one that begins with https://."));
                break;
        }
    }

    private static bool IsAddress(string? url) => url is not null && url.Length > 0 && url[0] is not ('#' or '/') && HtmlAllowList.MayLinkTo(url);

    private static string Render(ListItemBlock item)
    {
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = true };
        Pipeline.Setup(renderer);
        renderer.WriteChildren(item);
        return HtmlAllowList.Clean(writer.ToString()).Trim();
    }
}
