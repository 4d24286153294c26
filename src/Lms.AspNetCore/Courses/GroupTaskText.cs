namespace Lms.AspNetCore.Courses;

/// <summary>A group task's text in its two parts: what the group does, and notes for the person who leads.</summary>
/// <param name="Steps">HTML for everyone.</param>
/// <param name="Leading">HTML for the person who leads; empty when there is none.</param>
internal sealed record GroupTaskText(string Steps, string Leading)
{
    /// <summary>Cuts at the first heading: by the content format it opens the notes for the person who leads.</summary>
    internal static GroupTaskText Of(string html)
    {
        var start = html.IndexOf("<h3", StringComparison.Ordinal);
        if (start < 0)
            return new(html, "");
        var end = html.IndexOf("</h3>", start, StringComparison.Ordinal);
        return end < 0 ? new(html, "") : new(html[..start], html[(end + "</h3>".Length)..]);
    }
}
