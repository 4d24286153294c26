using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core.Authoring;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Authoring;

/// <summary>
/// Checks GIFT while a trainer types; nothing is stored. Takes as much as any JSON body of ours: larger texts are checked
/// when they are saved.
/// </summary>
internal static class QuestionCheckEndpoint
{
    internal static void MapQuestionCheck(this RouteGroupBuilder api) =>
        api.MapPost("/questions/check", Check).Produces<GiftCheckBody>().ProducesProblem(400).ProducesProblem(413).WithSummary("Every problem of a GIFT text, by line and column.");

    private static IResult Check(JsonBody<GiftBody> body, Visitor visitor, QuestionSetAuthor author, QuestionTypes types)
    {
        if (body.Value is not { } sent)
            return Problems.Of(body.Refusal, visitor.Language);
        var found = new CheckedGift(author.Check(sent.Gift ?? ""), types, visitor.Language);
        return TypedResults.Json(
            new GiftCheckBody(
                found.Questions,
                found.Summary,
                found.Types,
                [.. found.Check.Problems.Select(problem => new GiftProblemBody(problem.Line, problem.Column, problem.Code, problem.Message.In(visitor.Language)))]),
            LmsJson.Options);
    }
}
