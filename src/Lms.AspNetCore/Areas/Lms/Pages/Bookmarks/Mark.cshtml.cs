using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Bookmarks;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Bookmarks;

/// <summary>Marks a lesson, or takes its mark away, and goes back.</summary>
/// <param name="shelf">Bookmarks.</param>
public sealed class MarkModel(BookmarkShelf shelf) : LmsPage
{
    /// <summary>Stores the mark.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="marke"><c>nej</c> takes the mark away; anything else sets it.</param>
    /// <param name="tillbaka">Where to go back to; only an address of this host is followed, else the lesson.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string course, string lesson, string? marke, string? tillbaka, CancellationToken token)
    {
        var marked = await shelf.MarkAsync(Actor, new ItemKey(course, lesson), marke != "nej", token);
        if (!marked.Succeeded)
            return Refused(marked.Refusal);
        if (marke == "nej" && tillbaka == Links.Bookmarks)
            return LocalRedirect($"{tillbaka}?borttaget={Uri.EscapeDataString(new ItemKey(course, lesson).ToString())}");
        return LocalRedirect(Url.IsLocalUrl(tillbaka) ? tillbaka : Links.Lesson(course, lesson));
    }
}
