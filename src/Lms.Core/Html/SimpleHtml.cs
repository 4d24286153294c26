namespace Lms.Core.Html;

/// <summary>
/// Tells without building a tree that HTML is already what the allow-list would make of it: allowed elements without
/// attributes, each closed where it should be, and nothing to escape. Most texts are; the others are cleaned.
/// </summary>
internal static class SimpleHtml
{
    private const int MaxOpen = 16;

    // Blocks stand at the top, in a list item or not at all; inline elements stand anywhere but directly in a list.
    private static readonly string[] Inline = ["strong", "em", "b", "i", "u", "s", "sub", "sup", "small", "code"];

    public static bool IsClean(string html)
    {
        var open = new Stack<string>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                var end = html.IndexOf('>', at);
                if (end < 0 || end - at > 8 || !Enter(html[(at + 1)..end], open))
                    return false;
                at = end + 1;
            }
            else if (html[at] == '&')
            {
                if (Entity(html.AsSpan(at)) is not (> 0 and var length))
                    return false;
                at += length;
            }
            else if (html[at] is '>' or '\0' or '\r' or '\u00A0' || (html[at] is not ('\n' or ' ') && open.TryPeek(out var list) && list is ("ul" or "ol")))
            {
                return false;
            }
            else
            {
                at++;
            }
        }

        return open.Count == 0;
    }

    private static int Entity(ReadOnlySpan<char> text) =>
        text.StartsWith("&amp;", StringComparison.Ordinal) ? 5
        : text.StartsWith("&lt;", StringComparison.Ordinal) || text.StartsWith("&gt;", StringComparison.Ordinal) ? 4
        : 0;

    private static bool Enter(string tag, Stack<string> open)
    {
        if (tag.StartsWith('/'))
            return open.TryPop(out var last) && last == tag[1..];
        var within = open.TryPeek(out var parent) ? parent : "";
        if (tag == "br")
            return within is not ("ul" or "ol");
        var fits = tag switch
        {
            "p" or "ul" or "ol" => within is "" or "li",
            "li" => within is "ul" or "ol",
            _ => Array.IndexOf(Inline, tag) >= 0 && within is not ("ul" or "ol") && !open.Contains(tag),
        };
        if (!fits || open.Count == MaxOpen)
            return false;
        open.Push(tag);
        return true;
    }
}
