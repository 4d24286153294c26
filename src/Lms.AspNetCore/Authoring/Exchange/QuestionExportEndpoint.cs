using Lms.AspNetCore.Api;
using Lms.AspNetCore.Authoring.Bank;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Formats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>Takes questions of the bank out as a file; with <c>dry-run=true</c> it tells what the format would lose.</summary>
internal static class QuestionExportEndpoint
{
    internal static void MapQuestionExport(this RouteGroupBuilder api) =>
        api.MapGet("/questions/export", ExportAsync)
            .Produces(200, contentType: "application/octet-stream")
            .Produces<QuestionExportBody>()
            .ProducesProblem(400)
            .ProducesProblem(413)
            .WithSummary("Takes questions of the bank out as a file, or tells what the format would lose.");

    private static async Task<IResult> ExportAsync(
        HttpContext http,
        Visitor visitor,
        QuestionBank bank,
        QuestionFileWriter writer,
        QuestionFormats formats,
        LmsDates dates,
        TimeProvider time,
        string? format,
        string? language,
        string? text,
        string? type,
        string? category,
        string? tag,
        string? state,
        [FromQuery(Name = "dry-run")] bool? dryRun,
        CancellationToken token)
    {
        if (formats.Find(format ?? "") is not { Writes: true } wanted)
            return Problems.Of(UnknownFormat(formats), visitor.Language);
        var filter = new BankFilter { Text = text ?? "", Type = type, Category = category, State = StateOf(state), Tag = BankQuery.TagOf(tag ?? "") };
        if (tag is { Length: > 0 } && filter.Tag is null)
            return Problems.Of(UnknownTag, visitor.Language);
        if (state is { Length: > 0 } && filter.State is null)
            return Problems.Of(UnknownState, visitor.Language);
        var ids = await BankSelection.OfAsync(bank, visitor.Actor, null, filter, BankImporter.MaxImport, token);
        var chosen = await writer.GatherAsync(visitor.Actor, ids, token);
        if (!chosen.Succeeded)
            return Problems.Of(chosen.Refusal, visitor.Language);

        var written = chosen.Value.In(wanted, language == "en" ? "en" : "sv", new Text("Frågor", "Questions").In(visitor.Language));
        if (dryRun == true)
            return TypedResults.Json(
                new QuestionExportBody(
                    wanted.Id,
                    chosen.Value.Sources.Count,
                    [.. written.Losses.Select(loss => new QuestionExportLoss(loss.Questions, loss.Message.In(visitor.Language)))]),
                LmsJson.Options);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(written.Writing.File.ToArray(), wanted.MediaType, $"fragor-{dates.DateOf(time.GetUtcNow()):yyyy-MM-dd}{wanted.Extension}");
    }

    private static readonly Refusal UnknownTag = new("tag-unknown", new Text(
        "En märkning skrivs som sort:värde, till exempel tag:tolk.",
        "A tag is written as kind:value, for example tag:tolk."), RefusalKind.Invalid);

    private static readonly Refusal UnknownState = new("state-unknown", new Text(
        "Välj draft, ready eller retired.", "Choose draft, ready or retired."), RefusalKind.Invalid);

    private static BankQuestionState? StateOf(string? text) => text switch
    {
        "draft" => BankQuestionState.Draft,
        "ready" => BankQuestionState.Ready,
        "retired" => BankQuestionState.Retired,
        _ => null,
    };

    private static Refusal UnknownFormat(QuestionFormats formats)
    {
        var known = string.Join(", ", formats.All.Where(format => format.Writes).Select(format => format.Id));
        return new("format-unknown", new Text($"Välj ett format: {known}.", $"Choose a format: {known}."), RefusalKind.Invalid);
    }
}
