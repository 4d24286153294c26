using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring;

/// <summary>Publishes a question set as a course of the municipality's own, and again as its next version.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="publications">What sets were published as.</param>
/// <param name="types">Question types, for their names.</param>
/// <param name="persons">Knows the municipality's name.</param>
public sealed class PublishModel(QuestionSetAuthor author, SetPublications publications, QuestionTypes types, IPersonStore persons) : LmsPage
{
    /// <summary>The set.</summary>
    public QuestionSet Set { get; private set; } = null!;

    /// <summary>What the set was published as; null when it is a draft only.</summary>
    public CourseVersion? Published { get; private set; }

    /// <summary>The municipality's name.</summary>
    public string Municipality { get; private set; } = "";

    /// <summary>The course's title in the form.</summary>
    public string CourseTitle { get; private set; } = "";

    /// <summary>The course's summary in the form.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Why nothing was published; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>True right after publishing.</summary>
    public bool JustPublished { get; private set; }

    internal CheckedGift Checked => new(author.Check(Set.Gift), types, Language);

    /// <summary>Shows what will happen, or the receipt.</summary>
    /// <param name="set">The set.</param>
    /// <param name="publicerad">Anything: show the receipt.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid set, string? publicerad, CancellationToken token)
    {
        if (await LoadAsync(set, token) is { } refusal)
            return Refused(refusal);
        JustPublished = publicerad is not null && Published is not null;
        CourseTitle = Set.Title;
        Summary = Published?.Course.Summary.In(Language) ?? "";
        return Page();
    }

    /// <summary>Publishes.</summary>
    /// <param name="set">The set.</param>
    /// <param name="titel">The course's title.</param>
    /// <param name="sammanfattning">The course's summary; may be empty.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid set, string? titel, string? sammanfattning, CancellationToken token)
    {
        var done = await author.PublishAsync(Actor, set, titel ?? "", sammanfattning ?? "", token);
        if (done.Succeeded)
            return LocalRedirect(Links.QuestionSetPublish(set) + "?publicerad=1");
        if (await LoadAsync(set, token) is { } gone)
            return Refused(gone);
        (CourseTitle, Summary, Problem) = (titel ?? "", sammanfattning ?? "", done.Refusal);
        Response.StatusCode = Problems.StatusOf(done.Refusal.Kind);
        return Page();
    }

    private async Task<Refusal?> LoadAsync(Guid set, CancellationToken token)
    {
        var found = await author.FindAsync(Actor, set, token);
        if (!found.Succeeded)
            return found.Refusal;
        Set = found.Value;
        Published = await publications.FindAsync(Actor, Set, token);
        Municipality = (await persons.FindTenantAsync(Actor.Tenant, token))?.Name ?? "";
        return null;
    }
}
