using System.Text;
using Lms.Core.Html;

namespace Lms.Core.Courses.Search;

/// <summary>A text of a course that a search looks through. Questions and answers are none.</summary>
/// <param name="Lesson">The lesson, or the page of the handbook as one.</param>
/// <param name="Page">The page of the handbook; null when it is a lesson.</param>
/// <param name="Block">1 for the first block; 0 for the title.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Text">Plain text in normal form C.</param>
/// <param name="Words">Its words.</param>
internal sealed record Passage(Lesson Lesson, HandbookPage? Page, int Block, string Language, string Text, IReadOnlyList<SearchWord> Words)
{
    private static readonly string[] Shown = ["title", "source", "alt", "materials"];

    /// <summary>The passages of a course, titles first.</summary>
    public static IReadOnlyList<Passage> Of(Course course, string language) =>
    [
        .. course.Sheets.Select(sheet => Make(sheet, 0, sheet.Lesson.Title.LanguageFor(language), sheet.Lesson.Title.In(language))),
        .. course.Sheets.SelectMany(sheet => sheet.Lesson.Blocks
            .Select((block, index) => (block, index))
            .Where(pair => pair.block.Kind != "quiz")
            .Select(pair => Make(sheet, pair.index + 1, LanguageOf(pair.block, language), TextOf(pair.block, language)))
            .Where(passage => passage.Words.Count > 0)),
    ];

    /// <summary>The words of a block as a reader sees them.</summary>
    public static string TextOf(Block block, string language)
    {
        var parts = Shown.Select(name => block.Setting(name, language) ?? "")
            .Append(ReadableText.Of(block.Html.In(language)))
            .Concat(block.Items.Select(item => ReadableText.Of(item.In(language))));
        return string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static Passage Make((Lesson Lesson, HandbookPage? Page) sheet, int block, string language, string text)
    {
        // Half a surrogate pair cannot be normalised.
        var normal = text.Composed();
        return new(sheet.Lesson, sheet.Page, block, language, normal, SearchWord.In(normal));
    }

    private static string LanguageOf(Block block, string language) => new[] { block.Html }
        .Concat(block.Items)
        .Concat(block.Settings.Values)
        .FirstOrDefault(text => !text.IsEmpty)?.LanguageFor(language) ?? language;
}
