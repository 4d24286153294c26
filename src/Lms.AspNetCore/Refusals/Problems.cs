using Lms.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Refusals;

/// <summary>Refusals as problem details (RFC 9457): <c>code</c> is stable, <c>detail</c> is for the person.</summary>
public static class Problems
{
    /// <summary>A refusal as an API answer.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="language"><c>sv</c>, <c>sv-ll</c> or <c>en</c>.</param>
    /// <param name="status">HTTP status; null = by the refusal's kind.</param>
    public static ProblemHttpResult Of(Refusal refusal, string language, int? status = null)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return TypedResults.Problem(new ProblemDetails
        {
            Status = status ?? StatusOf(refusal.Kind),
            Title = refusal.Code,
            Detail = refusal.Message.In(language),
            Extensions = { ["code"] = refusal.Code },
        });
    }

    /// <summary>The HTTP status of a kind of refusal.</summary>
    /// <param name="kind">The kind.</param>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.TooMuch => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };
}
