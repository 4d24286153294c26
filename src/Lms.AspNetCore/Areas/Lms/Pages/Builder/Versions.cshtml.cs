using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>The versions of a trainer's course: who published which when, what each changed, and taking one up again.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="editions">The versions.</param>
public sealed class VersionsModel(CourseAuthor author, CourseEditions editions) : DraftPage(author)
{
    /// <summary>The latest versions, newest first.</summary>
    public IReadOnlyList<EditionChanges> Editions { get; private set; } = [];

    /// <summary>Lists them.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken token) =>
        await OpenAsync(draft, token) is { } refusal ? Refused(refusal) : Page();

    /// <summary>Makes an earlier version the draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid draft, int version, CancellationToken token)
    {
        var taken = await editions.TakeUpAsync(Actor, draft, version, token);
        if (taken.Succeeded)
            return LocalRedirect(Links.OwnCourse(draft) + "?klart=tidigare");
        if (taken.Refusal.Kind == RefusalKind.NotFound || await OpenAsync(draft, token) is not null)
            return Refused(Refusal.NotFound);
        Refuse(taken.Refusal);
        return Page();
    }

    private async Task<Refusal?> OpenAsync(Guid draft, CancellationToken token)
    {
        if (await LoadAsync(draft, token) is { } refusal)
            return refusal;
        var listed = await editions.ListAsync(Actor, draft, token);
        Editions = listed.Value ?? [];
        return listed.Refusal;
    }
}
