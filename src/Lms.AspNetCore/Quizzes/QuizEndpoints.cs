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
        api.MapPost("/quizzes/{id}/attempts", StartAsync).WithMetadata(OwnIntent.Mark, KnownPersonWillDo.Mark).Produces<AttemptBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Starts an attempt, or gives the open one; the same Idempotency-Key gives the same attempt for ever.");
        api.MapGet("/attempts/{id:guid}", FindAsync).WithMetadata(KnownPersonWillDo.Mark).Produces<AttemptBody>().ProducesProblem(404).WithSummary("An attempt: questions, fields and saved answers, never the key.");
        api.MapPut("/attempts/{id:guid}/answers", SaveAllAsync).WithMetadata(OwnIntent.Mark, KnownPersonWillDo.Mark).Accepts<AnswersBody>("application/json").Produces<SavedAnswersBody>().ProducesProblem(404).WithSummary("Saves several answers at once; each is judged by itself.");
        api.MapPut("/attempts/{id:guid}/answers/{question}", SaveAsync).WithMetadata(OwnIntent.Mark, KnownPersonWillDo.Mark).Accepts<AnswerBody>("application/json").Produces<SavedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves an answer; the highest seq wins.");
        api.MapPost("/attempts/{id:guid}/answers/{question}/check", CheckAsync).Accepts<AnswerBody>("application/json").Produces<CheckedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves and checks an answer, where the behaviour allows.");
        api.MapPost("/attempts/{id:guid}/answers/{question}/leave", LeaveAsync).Accepts<AnswerBody>("application/json").Produces<SavedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Saves an answer and goes on to the next question for good, in sequential navigation.");
        api.MapPost("/attempts/{id:guid}/submission", SubmitAsync).WithMetadata(OwnIntent.Mark, KnownPersonWillDo.Mark).Accepts<SubmissionBody>(isOptional: true, "application/json").Produces<AttemptBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Hands in, if what the page believes to be stored is; handing in again gives the same.");
        api.MapGet("/attempts/{id:guid}/review", ReviewAsync).WithMetadata(KnownPersonWillDo.Mark).Produces<ReviewBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("The result, as the review settings allow.");
    }

    private static async Task<IResult> StartAsync(string id, HttpContext http, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        if (!ItemKey.TryParse(id, out var quiz))
            return await RefuseAsync(Refusal.NotFound, http, visitor);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > IntentFilter.MaxKey)
            return await RefuseAsync(IntentFilter.TooLong, http, visitor);
        var started = await runner.StartAsync(visitor.Actor, quiz, key.Length == 0 ? null : key, token);
        return await TellAsync(started, http, visitor, runner, AttemptBody.Of, token);
    }

    private static async Task<IResult> FindAsync(Guid id, HttpContext http, Visitor visitor, QuizRunner runner, CancellationToken token) =>
        await TellAsync(await runner.OpenAsync(visitor.Actor, new AttemptId(id), token), http, visitor, runner, AttemptBody.Of, token);

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
        Guid id, JsonBody<SubmissionBody> body, HttpContext http, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        if (body.Value is null && !body.IsAbsent)
            return await RefuseAsync(body.Refusal, http, visitor);
        var submitted = await runner.SubmitAsync(visitor.Actor, new AttemptId(id), body.Value?.Answers, token);
        return await TellAsync(submitted, http, visitor, runner, AttemptBody.Of, token);
    }

    private static async Task<IResult> ReviewAsync(Guid id, HttpContext http, Visitor visitor, QuizRunner runner, CancellationToken token)
    {
        var found = await runner.OpenAsync(visitor.Actor, new AttemptId(id), token);
        return found.Succeeded && found.Value.Attempt.Result is null
            ? await RefuseAsync(NotSubmitted, http, visitor)
            : await TellAsync(found, http, visitor, runner, ReviewBody.Of, token);
    }

    /// <summary>Tells in the language that the person had chosen when the attempt was read; if that is not the one known so far, the attempt is looked at again.</summary>
    private static async Task<IResult> TellAsync<TBody>(
        Outcome<AttemptView> outcome, HttpContext http, Visitor visitor, QuizRunner runner, Func<AttemptView, string, TBody> body, CancellationToken token)
    {
        if (outcome.Succeeded && await visitor.HearAsync(http, outcome.Value.Attempt.Language))
            outcome = await runner.OpenAsync(visitor.Actor, outcome.Value.Attempt.Id, token);
        return outcome.Succeeded
            ? TypedResults.Json(body(outcome.Value, visitor.Language), LmsJson.Options)
            : await RefuseAsync(outcome.Refusal, http, visitor);
    }
}
