using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Content.Packages;
using Lms.Core.Content.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>The municipality's own courses, and the ways to begin one: empty, from a shared course, from a package.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="packer">Reads packages.</param>
/// <param name="shared">Courses to begin from.</param>
[RequestSizeLimit(MaxForm)]
public sealed class CoursesModel(CourseAuthor author, CoursePacker packer, SharedCourses shared) : LmsPage
{
    private const int MaxForm = ModulePackage.MaxBytes + (64 * 1024);

    /// <summary>The drafts, last changed first.</summary>
    public IReadOnlyList<CourseDraftCard> Drafts { get; private set; } = [];

    /// <summary>Courses to begin from.</summary>
    public IReadOnlyList<CourseManuscript> Shared => shared.All;

    /// <summary>The title in the form.</summary>
    public string NewTitle { get; private set; } = "";

    /// <summary>Which form was refused; null when none was.</summary>
    public string? Refusing { get; private set; }

    /// <summary>Why.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>Lists the courses.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token) => Drafts = await author.ListAsync(Actor, token);

    /// <summary>Begins a course.</summary>
    /// <param name="gor"><c>ny</c>, <c>kopiera</c> or <c>importera</c>.</param>
    /// <param name="titel">Title of a new course.</param>
    /// <param name="sprak">Its languages.</param>
    /// <param name="kurs">The shared course to copy.</param>
    /// <param name="paket">The package to import.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string? gor, string? titel, string[]? sprak, string? kurs, IFormFile? paket, CancellationToken token)
    {
        var made = gor switch
        {
            "kopiera" => await author.CopyAsync(Actor, kurs ?? "", token),
            "importera" => await ImportAsync(paket, token),
            _ => await author.CreateAsync(Actor, New(titel, sprak), sprak ?? [], token),
        };
        if (made.Succeeded)
            return LocalRedirect(Links.OwnCourse(made.Value.Id));
        if (made.Refusal.Kind == RefusalKind.NotFound)
            return Refused(made.Refusal);
        (Refusing, Problem, NewTitle) = (gor is "importera" ? gor : "ny", made.Refusal, titel ?? "");
        Response.StatusCode = Problems.StatusOf(Problem.Kind);
        Drafts = await author.ListAsync(Actor, token);
        return Page();
    }

    private static LocalText New(string? title, string[]? languages) =>
        new((languages ?? []).Take(1).ToDictionary(language => language, _ => title ?? ""));

    private async Task<Outcome<CourseDraft>> ImportAsync(IFormFile? file, CancellationToken token)
    {
        await using var stream = file?.OpenReadStream() ?? Stream.Null;
        var imported = await packer.ImportAsync(Actor, stream, token);
        return imported.Then(drafts => drafts[0]);
    }
}
