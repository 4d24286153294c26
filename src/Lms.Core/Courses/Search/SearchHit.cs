namespace Lms.Core.Courses.Search;

/// <summary>A place in a course where every word of a search stands.</summary>
/// <param name="Lesson">The lesson, or a page of the handbook as one, <see cref="HandbookPage.Sheet"/>.</param>
/// <param name="Block">1 for the lesson's first block; 0 when the words stand in the lesson's title.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Excerpt">The words in their sentence.</param>
public sealed record SearchHit(Lesson Lesson, int Block, string Language, IReadOnlyList<ExcerptPart> Excerpt)
{
    /// <summary>The page of the handbook where the words stand; null when they stand in a lesson.</summary>
    public HandbookPage? Page { get; init; }
}
