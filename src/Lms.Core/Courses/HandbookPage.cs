using System.Text.Json.Serialization;
using Lms.Core.Html;

namespace Lms.Core.Courses;

/// <summary>A page of a course's working material (handbok): what one comes back to at work.</summary>
/// <param name="Id">Unique in the course's handbook.</param>
/// <param name="Title">Title.</param>
/// <param name="Blocks">Content in order.</param>
public sealed record HandbookPage(string Id, LocalText Title, IReadOnlyList<Block> Blocks)
{
    private const string Paragraph = "<p>";

    /// <summary>The page as a lesson that nobody has to read, for what draws lessons. Its id is no lesson's.</summary>
    [JsonIgnore]
    public Lesson Sheet => new("handbok/" + Id, Title, 0, Sensitive: false, Required: false, Blocks);

    /// <summary>What the page is for: the first sentence of its running text, without markup; null when it has none.</summary>
    /// <param name="language">The reader's language.</param>
    public string? Purpose(string language)
    {
        if (Blocks.FirstOrDefault(block => block.HoldsTerms) is not { } text)
            return null;
        var words = ReadableText.Of(FirstParagraph(text.Html.In(language)));
        var end = words.IndexOf(". ", StringComparison.Ordinal);
        return words.Length == 0 ? null : end < 0 ? words : words[..(end + 1)];
    }

    private static string FirstParagraph(string html)
    {
        var start = html.IndexOf(Paragraph, StringComparison.Ordinal);
        var end = start < 0 ? -1 : html.IndexOf("</p>", start, StringComparison.Ordinal);
        return end < 0 ? "" : html[(start + Paragraph.Length)..end];
    }
}
