using Lms.AspNetCore.Api;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>Saves a question while it is written, and tells who else has it open.</summary>
internal static class QuestionDraftEndpoints
{
    internal static void MapQuestionDrafts(this RouteGroupBuilder api)
    {
        api.MapPut("/questions/{id:guid}/draft", SaveAsync).WithMetadata(OwnIntent.Mark).Produces<DraftReceipt>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413)
            .WithSummary("Saves a question of the bank as typed, by form or by text, and gives it back as the other with problems and advice.");
        api.MapPut("/questions/{id:guid}/readers", OpenAsync).WithMetadata(OwnIntent.Mark).Produces<ReadersBody>().ProducesProblem(404).WithSummary("Says that one has the question open, and gives the others who have.");
        api.MapDelete("/questions/{id:guid}/readers", CloseAsync).WithMetadata(OwnIntent.Mark).Produces(204).ProducesProblem(404).WithSummary("Says that one has closed the question.");
    }

    private static async Task<IResult> SaveAsync(Guid id, JsonBody<DraftBody> body, Visitor visitor, QuestionEditor editor, LmsDates dates, CancellationToken token)
    {
        if (body.Value is not { } sent || sent.Revision < 0)
            return Problems.Of(body.Refusal, visitor.Language);
        var input = new QuestionInput(sent.Type ?? "", sent.Text is null ? sent.Fields ?? [] : null, sent.Text?.Replace("\r\n", "\n", StringComparison.Ordinal));
        var saved = await editor.SaveAsync(visitor.Actor, id, sent.Revision, input, token);
        return saved.Succeeded
            ? TypedResults.Json(DraftReceipt.Of(saved.Value, visitor.Language, dates.In(visitor.Culture)), LmsJson.Options)
            : Problems.Of(saved.Refusal, visitor.Language);
    }

    private static async Task<IResult> OpenAsync(Guid id, Visitor visitor, QuestionBank bank, LmsDates dates, CancellationToken token)
    {
        if (await bank.FindAsync(visitor.Actor, id, token) is { Succeeded: false } unknown)
            return Problems.Of(unknown.Refusal, visitor.Language);
        var others = await bank.OpenAsync(visitor.Actor, id, token);
        return TypedResults.Json(new ReadersBody([.. others.Select(other => new ReaderBody(other.Name, other.Since, OpenWords.Of(other, dates.In(visitor.Culture)).In(visitor.Language)))]), LmsJson.Options);
    }

    private static async Task<IResult> CloseAsync(Guid id, Visitor visitor, QuestionBank bank, CancellationToken token)
    {
        if (await bank.FindAsync(visitor.Actor, id, token) is { Succeeded: false } unknown)
            return Problems.Of(unknown.Refusal, visitor.Language);
        await bank.CloseAsync(visitor.Actor, id, token);
        return TypedResults.NoContent();
    }
}
