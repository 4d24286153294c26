using Lms.AspNetCore.Mounting;
using Lms.Core.Bookmarks;

namespace Lms.AspNetCore.Pages.Bookmarks;

/// <summary>The person's marked lessons.</summary>
/// <param name="shelf">Bookmarks.</param>
public sealed class IndexModel(BookmarkShelf shelf) : LmsPage
{
    /// <summary>The lessons, the latest first.</summary>
    public IReadOnlyList<BookmarkedLesson> Marked { get; private set; } = [];

    /// <summary>Shows the page.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token) => Marked = await shelf.ListAsync(Actor, token);
}
