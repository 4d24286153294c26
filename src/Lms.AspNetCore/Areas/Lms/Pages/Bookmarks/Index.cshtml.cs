using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Bookmarks;
using Lms.Core.Courses;

namespace Lms.AspNetCore.Pages.Bookmarks;

/// <summary>The person's marked lessons.</summary>
/// <param name="shelf">Bookmarks.</param>
/// <param name="catalogue">Finds the lesson whose mark was just taken away.</param>
public sealed class IndexModel(BookmarkShelf shelf, CourseCatalogue catalogue) : LmsPage
{
    /// <summary>The lessons, the latest first.</summary>
    public IReadOnlyList<BookmarkedLesson> Marked { get; private set; } = [];

    /// <summary>The lesson whose mark was just taken away, and its course; null when none was.</summary>
    public (Course Course, Lesson Lesson)? Removed { get; private set; }

    /// <summary>Shows the page.</summary>
    /// <param name="borttaget">The lesson whose mark was just taken away, <c>course.lesson</c>.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(string? borttaget, CancellationToken token)
    {
        Marked = await shelf.ListAsync(Actor, token);
        if (ItemKey.TryParse(borttaget, out var key)
            && !Marked.Any(mark => mark.Course.Id == key.Course && mark.Lesson.Id == key.Item)
            && (await catalogue.FindAsync(Actor, key.Course, token)).Value is { Enrolment: not null, Version.Course: var course }
            && course.FindLesson(key.Item) is { } lesson)
            Removed = (course, lesson);
    }
}
