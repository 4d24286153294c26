using Lms.AspNetCore.Authoring.Bank;
using Lms.AspNetCore.Authoring.Exchange;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Quizzes;
using Lms.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Pages.Authoring.Exchange;

/// <summary>Brings questions in from a file: looked at first, taken in as drafts afterwards, all or none.</summary>
/// <param name="importer">Takes them in.</param>
/// <param name="formats">The formats.</param>
/// <param name="types">For the types' names.</param>
[RequestFormLimits(MultipartBodyLengthLimit = MaxForm)]
[RequestSizeLimit(MaxForm)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ImportModel(BankImporter importer, QuestionFormats formats, QuestionTypes types) : LmsPage
{
    // Above what a file may be, so that the person is told with a sentence.
    private const int MaxForm = 64 * 1024 * 1024;

    /// <summary>The most problems that are shown.</summary>
    public const int MaxShown = 200;

    /// <summary>What to take the looked-at questions in by; null before a look.</summary>
    public Guid? Kept { get; private set; }

    /// <summary>Where they go.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Language of the file's texts where it does not tell.</summary>
    public string FileLanguage { get; private set; } = "sv";

    /// <summary>How many were taken in just now; 0 = none.</summary>
    [BindProperty(SupportsGet = true, Name = "inhamtade")]
    public int TakenIn { get; set; }

    /// <summary>Why nothing was taken in; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The formats, for the advice beside the form.</summary>
    public IReadOnlyList<QuestionFormat> Formats => formats.All;

    internal LookedAtFile? Look { get; private set; }

    internal BankWords Words => new(this, types);

    /// <summary>Shows the form, or sends a table to fill in.</summary>
    /// <param name="mall">Id of a format that writes; null shows the form.</param>
    public IActionResult OnGet(string? mall)
    {
        if (mall is null)
            return Page();
        if (formats.Find(mall) is not { Writes: true } format)
            return Refused(Refusal.NotFound);
        var language = Language == "en" ? "en" : "sv";
        return Download(format.Write([], new(language, Say("Mall för frågor", "Template for questions"))).File.ToArray(), format.MediaType, Say("mall", "template") + format.Extension);
    }

    /// <summary>Looks at a file, or takes in what was looked at, as the pressed button says.</summary>
    /// <param name="fil">The file.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(IFormFile? fil, CancellationToken token)
    {
        var form = Request.Form;
        (Category, FileLanguage) = (form["kategori"].ToString(), form["sprak"] == "en" ? "en" : "sv");
        return Guid.TryParse(form["kvar"], out var kept)
            ? await TakeInAsync(kept, form["bara-nya"] == "1", token)
            : await LookAsync(fil, token);
    }

    private async Task<IActionResult> LookAsync(IFormFile? file, CancellationToken token)
    {
        var files = HttpContext.RequestServices.GetRequiredService<QuestionFileReader>();
        var looked = await files.LookAsync(Actor, file, FileLanguage, token);
        if (!looked.Succeeded)
            return Refuse(looked.Refusal);
        Look = looked.Value;
        if (Look.Questions.Count == 0)
            return Page();
        await HttpContext.RequestServices.GetRequiredService<BankPictures>().KeepAsync(Actor, Look.Pictures, token);
        var prepared = await importer.PrepareAsync(Actor, Look.Questions, Look.Tags, token);
        if (!prepared.Succeeded)
            return Refuse(prepared.Refusal);
        Kept = prepared.Value;
        return Page();
    }

    private async Task<IActionResult> TakeInAsync(Guid kept, bool onlyNew, CancellationToken token)
    {
        var taken = await importer.TakeInAsync(Actor, kept, Category, onlyNew, token);
        return taken.Succeeded ? LocalRedirect($"{Links.Import}?inhamtade={taken.Value.Ids.Count}") : Refuse(taken.Refusal);
    }

    private IActionResult Refuse(Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.NotFound)
            return Refused(refusal);
        Problem = refusal;
        Response.StatusCode = Problems.StatusOf(refusal.Kind);
        return Page();
    }
}
