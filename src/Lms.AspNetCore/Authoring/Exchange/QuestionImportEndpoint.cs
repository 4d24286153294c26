using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>Brings a file of questions in, all or nothing; with <c>dry-run=true</c> it is only looked at.</summary>
internal static class QuestionImportEndpoint
{
    internal static void MapQuestionImport(this RouteGroupBuilder api) =>
        api.MapPost("/questions/import", ImportAsync)
            .Produces<QuestionImportBody>()
            .ProducesProblem(400)
            .ProducesProblem(413)
            .WithSummary("Brings a file of questions into the bank as drafts, or only looks at it.");

    private static async Task<IResult> ImportAsync(
        JsonBody<QuestionFileBody> body,
        Visitor visitor,
        QuestionFileReader reader,
        BankImporter importer,
        BankPictures pictures,
        [FromQuery(Name = "dry-run")] bool? dryRun,
        CancellationToken token)
    {
        if (body.Value is not { } sent)
            return Problems.Of(body.Refusal, visitor.Language);
        var looked = await reader.LookAsync(visitor.Actor, sent.File ?? [], sent.Name ?? "", sent.Language == "en" ? "en" : "sv", token);
        if (!looked.Succeeded)
            return Problems.Of(looked.Refusal, visitor.Language);
        var file = looked.Value;
        IReadOnlyList<Guid> imported = [];
        if (dryRun != true && file.Questions.Count > 0)
        {
            await pictures.KeepAsync(visitor.Actor, file.Pictures, token);
            var taken = await TakeInAsync(importer, visitor, file, sent.Category ?? "", sent.OnlyNew, token);
            if (!taken.Succeeded)
                return Problems.Of(taken.Refusal, visitor.Language);
            imported = taken.Value.Ids;
        }

        return TypedResults.Json(
            new QuestionImportBody(
                file.Format.Id,
                file.Questions.Count,
                file.Types.ToDictionary(type => type.Type, type => type.Count),
                file.Twins.Count,
                [.. file.Problems.Select(problem => new QuestionImportProblem(
                    problem.Line, problem.Column, problem.Severity.ToString().ToLowerInvariant(), problem.Code, problem.Message.In(visitor.Language), problem.Question))],
                imported),
            LmsJson.Options);
    }

    private static async Task<Outcome<BankImported>> TakeInAsync(
        BankImporter importer, Visitor visitor, LookedAtFile file, string category, bool onlyNew, CancellationToken token)
    {
        var kept = await importer.PrepareAsync(visitor.Actor, file.Questions, file.Tags, token);
        return kept.Succeeded
            ? await importer.TakeInAsync(visitor.Actor, kept.Value, category, onlyNew, token)
            : kept.Refusal;
    }
}
