using Lms.Core;
using Lms.Core.Bookmarks;

namespace Lms.AspNetCore.Bookmarks;

/// <summary>A marked lesson in a list.</summary>
internal sealed record BookmarkItem(string Lesson, string Title, string Course, int Minutes, DateTimeOffset MarkedAt)
{
    internal static BookmarkItem Of(BookmarkedLesson marked, string language) => new(
        new ItemKey(marked.Course.Id, marked.Lesson.Id).ToString(),
        marked.Lesson.Title.In(language),
        marked.Course.Title.In(language),
        marked.Lesson.Minutes,
        marked.MarkedAt);
}
