namespace Lms.Core.Courses.Search;

/// <summary>What a search in a course found.</summary>
/// <param name="Hits">Titles first, then texts, both in reading order; at most <see cref="CourseSearch.MaxHits"/>.</param>
/// <param name="Count">Hits in all, also those past the limit.</param>
/// <param name="WithoutAccents">True when nothing was found as written, and å, ä, ö and accents were overlooked.</param>
/// <param name="Suggestion">After no hit: the search with its unknown words replaced by the most alike of the course; null when none is alike.</param>
public sealed record CourseSearchResult(IReadOnlyList<SearchHit> Hits, int Count, bool WithoutAccents, string? Suggestion)
{
    /// <summary>Nothing was found.</summary>
    public static readonly CourseSearchResult Nothing = new([], 0, false, null);
}
