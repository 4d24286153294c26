using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Attempts over HTTP.</summary>
internal static class QuizEndpoints
{
    private static readonly Refusal NotSubmitted = new("attempt-open", new Text(
        "Lämna in först, så visas resultatet.", "Hand in first; then the result is shown."));

    internal static void MapQuizzes(this RouteGroupBuilder api)
    {
        api.MapPost("/quizzes/{id}/attempts", StartAsync).Produces<AttemptBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Starts an attempt, or gives the open one.");
        api.MapGet("/attempts/{id:guid}", FindAsync).Produces<AttemptBody>().ProducesProblem(404).WithSummary("An attempt: questions, fields and saved answers, never the key.");
        api.MapPut("/attempts/{id:guid}/answers/{question}", SaveAsync).Accepts<AnswerBody>("application/json").Produces<SavedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves an answer; the highest seq wins.");
        api.MapPost("/attempts/{id:guid}/answers/{question}/check", CheckAsync).Accepts<AnswerBody>("application/json").Produces<CheckedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves and checks an answer, where the behaviour allows.");
        api.MapPost("/attempts/{id:guid}/answers/{question}/leave", LeaveAsync).Accepts<AnswerBody>("application/json").Produces<SavedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves an answer and goes on to the next question for good, in sequential navigation.");
        api.MapPost("/attempts/{id:guid}/submission", SubmitAsync).Produces<AttemptBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Hands in.");
        api.MapGet("/attempts/{id:guid}/review", ReviewAsync).Produces<ReviewBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("The result, as the review settings allow.");
    }

    private static async Task<IResult> StartAsync(string id, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        if (!ItemKey.TryParse(id, out var key))
            return Problems.Of(Refusal.NotFound, visitor.Language);
        var started = await runner.StartAsync(visitor.Actor, key, token);
        return started.Succeeded ? await FindAsync(started.Value.Id.Value, visitor, runner, token) : Problems.Of(started.Refusal, visitor.Language);
    }

    private static async Task<IResult> FindAsync(Guid id, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        (await runner.OpenAsync(visitor.Actor, new AttemptId(id), token)).Answer(visitor, view => AttemptBody.Of(view, visitor.Language));

    private static async Task<IResult> SaveAsync(
        Guid id, string question, JsonBody<AnswerBody> body, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        body.Value is not { } sent
            ? Problems.Of(body.Refusal, visitor.Language)
            : (await runner.SaveAsync(visitor.Actor, new AttemptId(id), sent.For(question), token)).Answer(visitor, receipt => new SavedBody(receipt.Sequence, receipt.SavedAt, receipt.Standing));

    private static async Task<IResult> CheckAsync(
        Guid id, string question, JsonBody<AnswerBody> body, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        body.Value is not { } sent
            ? Problems.Of(body.Refusal, visitor.Language)
            : (await runner.CheckAsync(visitor.Actor, new AttemptId(id), sent.For(question), token)).Answer(visitor, view => CheckedBody.Of(view, visitor.Language));

    private static async Task<IResult> LeaveAsync(
        Guid id, string question, JsonBody<AnswerBody> body, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        body.Value is not { } sent
            ? Problems.Of(body.Refusal, visitor.Language)
            : (await runner.LeaveAsync(visitor.Actor, new AttemptId(id), sent.For(question), token)).Answer(visitor, receipt => new SavedBody(receipt.Sequence, receipt.SavedAt, receipt.Standing));

    private static async Task<IResult> SubmitAsync(Guid id, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        (await runner.SubmitAsync(visitor.Actor, new AttemptId(id), token)).Answer(visitor, view => AttemptBody.Of(view, visitor.Language));

    private static async Task<IResult> ReviewAsync(Guid id, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        var found = await runner.OpenAsync(visitor.Actor, new AttemptId(id), token);
        return found.Succeeded && found.Value.Attempt.Result is null
            ? Problems.Of(NotSubmitted, visitor.Language)
            : found.Answer(visitor, view => ReviewBody.Of(view, visitor.Language));
    }
}
