using Lms.AspNetCore.Refusals;
using Lms.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lms.AspNetCore.Certificates;

/// <summary>What holds for the public verify pages: no search engine and no cache keeps them, and nobody may try codes quickly.</summary>
/// <param name="limit">Counts views by address.</param>
public sealed class VerificationFilter(VerificationLimit limit) : IAsyncPageFilter
{
    private static readonly Refusal TooOften = new(
        "verify-too-often",
        new Text(
            "Du har kontrollerat många intyg på kort tid. Vänta en minut och försök igen.",
            "You have checked many certificates in a short time. Wait a minute and try again."));

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (limit.TryTake(http))
        {
            await next();
            return;
        }

        http.Response.Headers.RetryAfter = "60";
        context.Result = new RefusedResult(TooOften, StatusCodes.Status429TooManyRequests);
    }
}
