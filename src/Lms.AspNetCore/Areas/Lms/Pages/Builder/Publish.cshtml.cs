using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>What publishing a course would change and for whom, publishing it, and taking it out of the catalogue.</summary>
/// <param name="publisher">Publishes.</param>
public sealed class PublishModel(CoursePublisher publisher) : LmsPage
{
    /// <summary>What publishing would do.</summary>
    public PublishPlan Plan { get; private set; } = null!;

    /// <summary>Why nothing was published; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary><c>publicerad</c> right after publishing, <c>tillbaka</c> right after retiring.</summary>
    [BindProperty(SupportsGet = true, Name = "klart")]
    public string? Done { get; set; }

    /// <summary>The course's title.</summary>
    public LocalText CourseTitle => Plan.Draft.Manuscript.Title;

    /// <summary>Shows what would happen, or the receipt.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken token) =>
        await LoadAsync(draft, token) is { } refusal ? Refused(refusal) : Page();

    /// <summary>Publishes or retires.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="gor"><c>tillbaka</c> retires, anything else publishes.</param>
    /// <param name="revision">The revision that the page showed.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid draft, string? gor, int revision, CancellationToken token)
    {
        var refusal = gor == "tillbaka"
            ? (await publisher.RetireAsync(Actor, draft, token)).Refusal
            : (await publisher.PublishAsync(Actor, draft, revision, token)).Refusal;
        if (refusal is null)
            return LocalRedirect($"{Links.OwnCoursePublish(draft)}?klart={(gor == "tillbaka" ? "tillbaka" : "publicerad")}");
        if (await LoadAsync(draft, token) is { } gone)
            return Refused(gone);
        Problem = refusal;
        Response.StatusCode = Problems.StatusOf(refusal.Kind);
        return Page();
    }

    private async Task<Refusal?> LoadAsync(Guid draft, CancellationToken token)
    {
        var plan = await publisher.PlanAsync(Actor, draft, token);
        Plan = plan.Value!;
        return plan.Refusal;
    }
}
