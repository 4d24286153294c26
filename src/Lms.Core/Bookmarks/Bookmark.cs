namespace Lms.Core.Bookmarks;

/// <summary>A lesson that a person wants to find again. Nobody else sees it.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="MarkedAt">When it was marked, UTC.</param>
public sealed record Bookmark(ItemKey Lesson, DateTimeOffset MarkedAt);
