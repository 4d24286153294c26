using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.Core.Authoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Authoring;

/// <summary>Checks GIFT while a trainer types; nothing is stored.</summary>
internal static class QuestionCheckEndpoint
{
    internal static void MapQuestionCheck(this RouteGroupBuilder api) =>
        api.MapPost("/questions/check", Check).Produces<GiftCheckBody>().WithSummary("Every problem of a GIFT text, by line and column.");

    private static IResult Check(GiftBody body, Visitor visitor, QuestionSetAuthor author)
    {
        var check = author.Check(body.Gift ?? "");
        return TypedResults.Json(
            new GiftCheckBody(
                check.Questions.Count,
                [.. check.Problems.Select(problem => new GiftProblemBody(problem.Line, problem.Column, problem.Code, problem.Message.In(visitor.Language)))]),
            LmsJson.Options);
    }
}

/// <summary>A GIFT text as sent.</summary>
internal sealed record GiftBody(string? Gift) : IRequestBody;

/// <summary>What a check found.</summary>
internal sealed record GiftCheckBody(int Questions, IReadOnlyList<GiftProblemBody> Problems);

/// <summary>A problem by line and column, both from 1.</summary>
internal sealed record GiftProblemBody(int Line, int Column, string Code, string Text);
