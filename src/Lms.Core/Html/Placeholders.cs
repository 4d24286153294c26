using System.Text;
using System.Text.RegularExpressions;

namespace Lms.Core.Html;

/// <summary>
/// Finds <c>[[name]]</c> and <c>[[/name]]</c> in the text of authors' HTML, where a view puts controls. Never within a
/// tag, an attribute or a comment, so that what is put in their place stands among words and the HTML stays valid. Pure.
/// </summary>
public static partial class Placeholders
{
    private static readonly string[] Void = ["br", "hr"];

    /// <summary>The text cut at its placeholders; the last piece has no name.</summary>
    /// <param name="html">Any text; it is sanitised first.</param>
    public static IReadOnlyList<PlaceholderPiece> Split(string html)
    {
        html = HtmlAllowList.Clean(html);
        var pieces = new List<PlaceholderPiece>();
        var open = new Stack<(int Number, bool Link)>([(0, false)]);
        int from = 0, at = 0, tags = 0;
        while (at < html.Length)
        {
            if (html[at] == '<')
            {
                var end = TagEnd(html, at);
                Enter(html[at..end], open, ref tags);
                at = end;
            }
            else if (html[at] == '[' && Pattern().Match(html, at) is { Success: true } found)
            {
                pieces.Add(new(html[from..at], found.Groups[1].Value, open.Peek().Number, open.Peek().Link));
                from = at += found.Length;
            }
            else
            {
                at++;
            }
        }

        pieces.Add(new(html[from..], null, 0, false));
        return pieces;
    }

    /// <summary>The names in the order of the text, with repeats.</summary>
    /// <param name="html">Any text.</param>
    public static IReadOnlyList<string> Names(string html) => [.. Split(html).Select(piece => piece.Name).OfType<string>()];

    /// <summary>True when the text has at least one placeholder.</summary>
    /// <param name="html">Any text.</param>
    public static bool Any(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.Contains("[[", StringComparison.Ordinal) && Split(html).Count > 1;
    }

    /// <summary>The text with something else in place of each placeholder.</summary>
    /// <param name="html">Any text.</param>
    /// <param name="with">Given a name, the HTML to put there.</param>
    public static string Replace(string html, Func<string, string> with)
    {
        ArgumentNullException.ThrowIfNull(with);
        return Split(html).Aggregate(new StringBuilder(), (text, piece) =>
            text.Append(piece.Html).Append(piece.Name is { } name ? with(name) : "")).ToString();
    }

    /// <summary>The text for where nothing can be filled in: gaps by their number, <c>[1]</c>, and marks taken away.</summary>
    /// <param name="html">Any text.</param>
    public static string Numbered(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!Any(html))
            return html;
        var marked = Names(html).Where(name => name[0] == '/').Select(name => name[1..]).ToHashSet(StringComparer.Ordinal);
        var number = 0;
        return Replace(html, name => name[0] == '/' || marked.Contains(name) ? "" : $"[{++number}]");
    }

    // Sanitised HTML quotes every attribute and escapes what is no tag, so this is all that a tag can be.
    private static int TagEnd(string html, int at)
    {
        var quoted = false;
        for (; at < html.Length; at++)
        {
            if (html[at] == '"')
                quoted = !quoted;
            else if (html[at] == '>' && !quoted)
                return at + 1;
        }

        return at;
    }

    private static void Enter(string tag, Stack<(int Number, bool Link)> open, ref int tags)
    {
        var name = tag.TrimStart('<', '/').Split(' ', '>')[0];
        if (tag[1] == '/')
        {
            if (open.Count > 1)
                open.Pop();
        }
        else if (!Void.Contains(name))
        {
            open.Push((++tags, open.Peek().Link || name == "a"));
        }
    }

    [GeneratedRegex(@"\G\[\[(/?[a-z0-9][a-z0-9-]{0,99})\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
