using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Certificates;

/// <summary>
/// A course's certificate, part by part, with a preview. One form does it all, with or without script: every button
/// sends all of it, and what it holds comes back whatever happens.
/// </summary>
/// <param name="designer">The administrators' path.</param>
/// <param name="printer">Draws the QR code.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DesignModel(CertificateDesigner designer, ICertificatePrinter printer) : LmsPage
{
    /// <summary>The course with what is stored.</summary>
    public DesignedCourse Stored { get; private set; } = null!;

    /// <summary>The design in the form.</summary>
    public CertificateDesign Design { get; private set; } = null!;

    /// <summary>The revision that the form builds on.</summary>
    public int Revision { get; private set; }

    /// <summary>Every problem of the design in the form.</summary>
    public IReadOnlyList<DesignProblem> Found { get; private set; } = [];

    /// <summary>Why nothing was saved; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>True when somebody else has saved since: <see cref="Stored"/> is theirs, the form mine.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>True when the form shows what is stored.</summary>
    public bool IsStored { get; private set; }

    /// <summary>The part that the last button was about; null when none was.</summary>
    public int? Focus { get; private set; }

    /// <summary>What the preview shows.</summary>
    public PreviewWish Wish { get; private set; } = new(null, false);

    /// <summary>The preview.</summary>
    public SheetView View { get; private set; } = null!;

    /// <summary>What was just done: <c>sparat</c> or <c>aterstallt</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "klart")]
    public string? Done { get; set; }

    /// <summary>Where the browser keeps what is not saved: by person, because devices are shared.</summary>
    public string DraftKey => $"lms:intyg:{Actor.Person}:{Stored.Course.Id}";

    /// <summary>Opens the design.</summary>
    /// <param name="course">The course.</param>
    /// <param name="namn"><c>lang</c> = preview with a long name.</param>
    /// <param name="sprak">Language of the preview.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string? namn, string? sprak, CancellationToken token)
    {
        var opened = await designer.OpenAsync(Actor, course, token);
        if (!opened.Succeeded)
            return Refused(opened.Refusal);
        (Stored, IsStored, Wish) = (opened.Value, true, DesignForm.Wish(namn, sprak));
        (Design, Revision) = (Stored.Design, Stored.Revision);
        return await ShowAsync(token);
    }

    /// <summary>Does what the button says with the design in the form.</summary>
    /// <param name="course">The course.</param>
    /// <param name="revision">The revision that the form builds on.</param>
    /// <param name="gor">The button: <c>spara</c>, <c>aterstall</c>, <c>pdf</c>, or what <see cref="DesignForm"/> knows; anything else shows the preview.</param>
    /// <param name="nytt">The kind of part to add.</param>
    /// <param name="namn"><c>lang</c> = preview with a long name.</param>
    /// <param name="sprak">Language of the preview.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(
        string course, int revision, string? gor, string? nytt, string? namn, string? sprak, CancellationToken token)
    {
        var opened = await designer.OpenAsync(Actor, course, token);
        if (!opened.Succeeded)
            return Refused(opened.Refusal);
        (Stored, Revision, Wish) = (opened.Value, revision, DesignForm.Wish(namn, sprak));
        (Design, Focus) = DesignForm.Apply(DesignForm.Read(Request.Form), gor, nytt);
        return gor switch
        {
            "spara" => await SettleAsync(await designer.SaveAsync(Actor, course, revision, Design, token), "sparat", token),
            "aterstall" => await SettleAsync(await designer.ResetAsync(Actor, course, revision, token), "aterstallt", token),
            "pdf" => File(await designer.PrintPreviewAsync(Actor, Stored, Design, Wish, token), "application/pdf"),
            _ => await ShowAsync(token),
        };
    }

    /// <summary>Problems of a text, or of a whole part where no language is named.</summary>
    /// <param name="element">The part; null for the title, or the whole design.</param>
    /// <param name="language">The language; null for the part or the design as a whole.</param>
    public IEnumerable<DesignProblem> Problems(int? element, string? language) =>
        Found.Where(problem => problem.Element == element && problem.Language == language);

    /// <summary>"Rad 1, kolumn 4", or nothing when the problem is about the whole text.</summary>
    /// <param name="problem">The problem.</param>
    public string Place(DesignProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Line == 0 ? "" : Say($"Rad {problem.Line}, kolumn {problem.Column}", $"Line {problem.Line}, column {problem.Column}");
    }

    internal LineComparison Differences() => LineComparison.Of(DesignWords.Lines(Design, Language), DesignWords.Lines(Stored.Design, Language));

    private async Task<IActionResult> SettleAsync(Outcome<OwnDesign> outcome, string done, CancellationToken token)
    {
        if (outcome.Succeeded)
            return LocalRedirect(Links.CertificateDesign(Stored.Course.Id) + "?klart=" + done);
        if (outcome.Refusal.Kind == RefusalKind.NotFound)
            return Refused(outcome.Refusal);
        Problem = outcome.Refusal;
        if (Problem == DesignRefusals.DesignChanged)
            (IsConflict, Revision) = (true, Stored.Revision);
        Response.StatusCode = Refusals.Problems.StatusOf(Problem.Kind);
        return await ShowAsync(token);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken token)
    {
        Found = designer.Check(Stored, Design);
        View = SheetView.Of(await designer.PreviewAsync(Actor, Stored, Design, Wish, token), Links, printer);
        return Page();
    }
}
