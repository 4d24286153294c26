using System.Text;

namespace Lms.Core.Templates.Functions;

/// <summary>Takes the tags out of HTML, in one pass. For reading, not for safety: the result is encoded like any text.</summary>
internal static class HtmlStripper
{
    public static string Strip(string html)
    {
        var kept = new StringBuilder(html.Length);
        var position = 0;
        while (position < html.Length)
        {
            var tag = html.IndexOf('<', position);
            var end = tag < 0 ? -1 : EndOf(html, tag);
            if (end < 0)
            {
                kept.Append(html, position, html.Length - position);
                break;
            }

            kept.Append(html, position, tag - position);
            position = end;
        }

        return kept.ToString();
    }

    /// <summary>Where what begins at <paramref name="tag"/> is over, or -1 when it is no tag: 1 &lt; 2.</summary>
    private static int EndOf(string html, int tag)
    {
        var rest = html.AsSpan(tag);
        var closing = rest.StartsWith("<!--") ? "-->"
            : rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script>"
            : rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style>"
            : ">";
        var end = html.IndexOf(closing, tag, StringComparison.OrdinalIgnoreCase);
        if (end >= 0)
        {
            return end + closing.Length;
        }

        // An unfinished script or comment runs to the end, as in a browser.
        return closing == ">" ? -1 : html.Length;
    }
}
