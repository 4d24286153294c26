using Lms.AspNetCore.Authoring.Bank;
using Lms.AspNetCore.Authoring.Exchange;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Pages.Authoring.Exchange;

/// <summary>Takes questions out as a file: what each format loses is told first.</summary>
/// <param name="bank">The questions.</param>
/// <param name="formats">The formats.</param>
/// <param name="time">The clock.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestFormLimits(ValueCountLimit = BankImporter.MaxImport)]
public sealed class ExportModel(QuestionBank bank, QuestionFormats formats, TimeProvider time) : LmsPage
{
    /// <summary>The chosen questions; empty when all of the list are meant.</summary>
    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    /// <summary>How many questions go out.</summary>
    public int Number { get; private set; }

    /// <summary>Language of the file.</summary>
    public string FileLanguage { get; private set; } = "sv";

    /// <summary>Why there is nothing to take out; null when there is.</summary>
    public Refusal? Problem { get; private set; }

    internal BankQuery Query { get; private set; } = null!;

    internal IReadOnlyList<WrittenFile> Files { get; private set; } = [];

    /// <summary>Shows what all of the list become in each format.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken token)
    {
        FileLanguage = Request.Query["filsprak"] == "en" ? "en" : "sv";
        await ChooseAsync(false, token);
        return Page();
    }

    /// <summary>Shows what the chosen questions become in each format, or sends the file, as the pressed button says.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken token)
    {
        FileLanguage = Request.Form["filsprak"] == "en" ? "en" : "sv";
        var chosen = await ChooseAsync(true, token);
        var wanted = Request.Form["format"].ToString();
        if (wanted.Length == 0 || Problem is not null)
            return Page();
        if (formats.Find(wanted) is not { Writes: true } format)
            return Refused(Refusal.NotFound);
        var written = chosen.In(format, FileLanguage, Title).Writing;
        return Download(written.File.ToArray(), format.MediaType, $"fragor-{Dates.DateOf(time.GetUtcNow()):yyyy-MM-dd}{format.Extension}");
    }

    private string Title => Say("Frågor", "Questions");

    private async Task<ChosenQuestions> ChooseAsync(bool byForm, CancellationToken token)
    {
        Query = new(Request.Query, Dates.DateOf(time.GetUtcNow()));
        var ticked = byForm && Request.Form["omfang"] != "alla";
        var ids = await BankSelection.OfAsync(bank, Actor, byForm ? Request.Form : null, Query.Filter, BankImporter.MaxImport, token);
        var gathered = await HttpContext.RequestServices.GetRequiredService<QuestionFileWriter>().GatherAsync(Actor, ids, token);
        if (!gathered.Succeeded)
        {
            Problem = gathered.Refusal;
            Response.StatusCode = byForm ? Problems.StatusOf(Problem.Kind) : 200;
            return ChosenQuestions.None;
        }

        Chosen = ticked ? ids : [];
        Number = gathered.Value.Sources.Count;
        Files = [.. formats.All.Where(format => format.Writes).Select(format => gathered.Value.In(format, FileLanguage, Title))];
        return gathered.Value;
    }
}
