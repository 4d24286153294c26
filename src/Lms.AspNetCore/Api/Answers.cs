using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Api;

/// <summary>Outcomes as API answers.</summary>
internal static class Answers
{
    internal static IResult Answer<T, TBody>(this Outcome<T> outcome, Visitor visitor, Func<T, TBody> body, int status = StatusCodes.Status200OK) =>
        outcome.Succeeded
            ? TypedResults.Json(body(outcome.Value), LmsJson.Options, statusCode: status)
            : Problems.Of(outcome.Refusal, visitor.Language);
}
