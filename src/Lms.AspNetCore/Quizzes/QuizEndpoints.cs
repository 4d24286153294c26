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
        api.MapPost("/quizzes/{id}/attempts", StartAsync).WithMetadata(OwnIntent.Mark).Produces<AttemptBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Starts an attempt, or gives the open one; the same Idempotency-Key gives the same attempt for ever.");
        api.MapGet("/attempts/{id:guid}", FindAsync).Produces<AttemptBody>().ProducesProblem(404).WithSummary("An attempt: questions, fields and saved answers, never the key.");
        api.MapPut("/attempts/{id:guid}/answers", SaveAllAsync).WithMetadata(OwnIntent.Mark, KnownPersonWillDo.Mark).Accepts<AnswersBody>("application/json").Produces<SavedAnswersBody>().ProducesProblem(404).WithSummary("Saves several answers at once; each is judged by itself.");
        api.MapPut("/attempts/{id:guid}/answers/{question}", SaveAsync).WithMetadata(OwnIntent.Mark, KnownPersonWillDo.Mark).Accepts<AnswerBody>("application/json").Produces<SavedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves an answer; the highest seq wins.");
        api.MapPost("/attempts/{id:guid}/answers/{question}/check", CheckAsync).Accepts<AnswerBody>("application/json").Produces<CheckedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves and checks an answer, where the behaviour allows.");
        api.MapPost("/attempts/{id:guid}/answers/{question}/leave", LeaveAsync).Accepts<AnswerBody>("application/json").Produces<SavedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves an answer and goes on to the next question for good, in sequential navigation.");
        api.MapPost("/attempts/{id:guid}/submission", SubmitAsync).WithMetadata(OwnIntent.Mark).Accepts<SubmissionBody>(isOptional: true, "application/json").Produces<AttemptBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Hands in, if what the page believes to be stored is; handing in again gives the same.");
        api.MapGet("/attempts/{id:guid}/review", ReviewAsync).Produces<ReviewBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("The result, as the review settings allow.");
    }

    private static async Task<IResult> StartAsync(string id, HttpContext http, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        if (!ItemKey.TryParse(id, out var quiz))
            return Problems.Of(Refusal.NotFound, visitor.Language);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > IntentFilter.MaxKey)
            return Problems.Of(IntentFilter.TooLong, visitor.Language);
        return (await runner.StartAsync(visitor.Actor, quiz, key.Length == 0 ? null : key, token))
            .Answer(visitor, view => AttemptBody.Of(view, visitor.Language));
    }

    private static async Task<IResult> FindAsync(Guid id, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        (await runner.OpenAsync(visitor.Actor, new AttemptId(id), token)).Answer(visitor, view => AttemptBody.Of(view, visitor.Language));

    private static async Task<IResult> SaveAsync(
        Guid id, string question, JsonBody<AnswerBody> body, HttpContext http, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        if (body.Value is not { } sent)
            return await RefuseAsync(body.Refusal, http, visitor);
        var saved = await runner.SaveAsync(visitor.Actor, new AttemptId(id), sent.For(question), token);
        return saved.Succeeded
            ? TypedResults.Json(SavedBody.Of(saved.Value), LmsJson.Options)
            : await RefuseAsync(saved.Refusal, http, visitor);
    }

    private static async Task<IResult> SaveAllAsync(
        Guid id, JsonBody<AnswersBody> body, HttpContext http, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        if (body.Value is not { } sent)
            return await RefuseAsync(body.Refusal, http, visitor);
        var attempt = new AttemptId(id);
        var taken = await runner.SaveAllAsync(visitor.Actor, attempt, sent.All, token);
        if (!taken.Succeeded)
            return await RefuseAsync(taken.Refusal, http, visitor);
        if (taken.Value.Any(one => !one.Outcome.Succeeded))
            await visitor.LookAgainAsync(http);
        return TypedResults.Json(SavedAnswersBody.Of(attempt, taken.Value, visitor.Language), LmsJson.Options);
    }

    private static async Task<IResult> RefuseAsync(Refusal refusal, HttpContext http, Visitor visitor)
    {
        await visitor.LookAgainAsync(http);
        return QuizProblems.Of(refusal, visitor.Language);
    }

    private static async Task<IResult> CheckAsync(
        Guid id, string question, JsonBody<AnswerBody> body, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        body.Value is not { } sent
            ? Problems.Of(body.Refusal, visitor.Language)
            : Answer(await runner.CheckAsync(visitor.Actor, new AttemptId(id), sent.For(question), token), visitor, view => CheckedBody.Of(view, visitor.Language));

    private static async Task<IResult> LeaveAsync(
        Guid id, string question, JsonBody<AnswerBody> body, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        body.Value is not { } sent
            ? Problems.Of(body.Refusal, visitor.Language)
            : Answer(await runner.LeaveAsync(visitor.Actor, new AttemptId(id), sent.For(question), token), visitor, SavedBody.Of);

    private static IResult Answer<T, TBody>(Outcome<T> outcome, Visitor visitor, Func<T, TBody> body) =>
        outcome.Succeeded ? TypedResults.Json(body(outcome.Value), LmsJson.Options) : QuizProblems.Of(outcome.Refusal, visitor.Language);

    private static async Task<IResult> SubmitAsync(
        Guid id, JsonBody<SubmissionBody> body, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        if (body.Value is null && !body.IsAbsent)
            return Problems.Of(body.Refusal, visitor.Language);
        var submitted = await runner.SubmitAsync(visitor.Actor, new AttemptId(id), body.Value?.Answers, token);
        return submitted.Succeeded
            ? TypedResults.Json(AttemptBody.Of(submitted.Value, visitor.Language), LmsJson.Options)
            : QuizProblems.Of(submitted.Refusal, visitor.Language);
    }

    private static async Task<IResult> ReviewAsync(Guid id, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        var found = await runner.OpenAsync(visitor.Actor, new AttemptId(id), token);
        return found.Succeeded && found.Value.Attempt.Result is null
            ? Problems.Of(NotSubmitted, visitor.Language)
            : found.Answer(visitor, view => ReviewBody.Of(view, visitor.Language));
    }
}
