using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Certificates.Designing;
using Lms.Core.Certificates.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Certificates;

/// <summary>The courses' certificates, and the logos on all of them.</summary>
/// <param name="designer">The administrators' path.</param>
/// <param name="keeper">Logos.</param>
[RequestFormLimits(MultipartBodyLengthLimit = MaxForm)]
[RequestSizeLimit(MaxForm)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DesignsModel(CertificateDesigner designer, LogoKeeper keeper) : LmsPage
{
    // Above what a picture may be, so that the use case refuses with a sentence.
    private const int MaxForm = 16 * PictureReader.MaxBytes;

    /// <summary>The courses that give a certificate.</summary>
    public IReadOnlyList<DesignedCourse> Courses { get; private set; } = [];

    /// <summary>The logos in use.</summary>
    public OwnLogos Logos { get; private set; } = OwnLogos.None;

    /// <summary>Whose logo was refused; null when nothing was.</summary>
    public LogoPlace? Refusing { get; private set; }

    /// <summary>Why; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>What was typed before the refusal, Swedish and English.</summary>
    public (string Swedish, string English) Typed { get; private set; }

    /// <summary>What was just done: <c>sparad</c> or <c>borttagen</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "klart")]
    public string? Done { get; set; }

    /// <summary>Shows it all.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken token) => await ShowAsync(token);

    /// <summary>Puts a logo in its place or takes it away.</summary>
    /// <param name="plats"><c>kommun</c> or <c>finansiar</c>.</param>
    /// <param name="gor"><c>ta-bort</c>, or anything else to save.</param>
    /// <param name="revision">The revision that the form builds on.</param>
    /// <param name="fil">The picture; null = the one that is there stays.</param>
    /// <param name="visar">What it shows, in Swedish.</param>
    /// <param name="shows">What it shows, in English; may be empty.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(
        string? plats, string? gor, int revision, IFormFile? fil, string? visar, string? shows, CancellationToken token)
    {
        var place = plats == "finansiar" ? LogoPlace.Funder : LogoPlace.Municipality;
        var remove = gor == "ta-bort";
        var outcome = remove
            ? await keeper.RemoveAsync(Actor, revision, place, token)
            : await keeper.PutAsync(Actor, revision, place, await BytesAsync(fil, token), Text(visar, shows), token);
        if (outcome.Succeeded)
            return LocalRedirect(Links.CertificateDesigns + (remove ? "?klart=borttagen" : "?klart=sparad"));
        if (outcome.Refusal.Kind == RefusalKind.NotFound)
            return Refused(outcome.Refusal);
        (Refusing, Problem, Typed) = (place, outcome.Refusal, (visar ?? "", shows ?? ""));
        Response.StatusCode = Refusals.Problems.StatusOf(Problem.Kind);
        return await ShowAsync(token);
    }

    /// <summary>The logo in a place; null when there is none.</summary>
    /// <param name="place">Whose.</param>
    public OwnLogo? LogoOf(LogoPlace place) => place == LogoPlace.Municipality ? Logos.Municipality : Logos.Funder;

    private async Task<IActionResult> ShowAsync(CancellationToken token)
    {
        var courses = await designer.ListAsync(Actor, token);
        var logos = await keeper.OpenAsync(Actor, token);
        if (!courses.Succeeded || !logos.Succeeded)
            return Refused(Refusal.NotFound);
        (Courses, Logos) = (courses.Value, logos.Value);
        return Page();
    }

    /// <summary>The upload, or one byte more than a picture may have: that is enough to refuse it.</summary>
    private static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken token)
    {
        if (file is null)
            return [];
        var bytes = new byte[(int)Math.Min(file.Length, PictureReader.MaxBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, token);
        return bytes;
    }

    private static LocalText Text(string? swedish, string? english) =>
        new(new Dictionary<string, string> { ["sv"] = swedish ?? "", ["en"] = english ?? "" });
}
