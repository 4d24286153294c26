using System.Data.Common;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Refusals;

/// <summary>
/// When the database does not answer: 503 with Retry-After and a sentence, as a page or as problem details. Works when
/// the host calls <c>UseExceptionHandler</c>; only for addresses of ours.
/// </summary>
/// <param name="mount">Where we are.</param>
internal sealed class UnavailableHandler(LmsMount mount) : IExceptionHandler
{
    internal static readonly Refusal Unavailable = new(
        "database-unavailable",
        new Text(
            "Utbildningen svarar inte just nu. Det du har skrivit finns kvar på sidan. Försök igen om en minut.",
            "The learning platform does not answer right now. What you have written is still on the page. Try again in a minute."),
        RefusalKind.Unavailable);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (mount.Path is null || !httpContext.Request.Path.StartsWithSegments(mount.Path, out var below) || !IsOutage(exception))
            return false;
        httpContext.Response.Headers.RetryAfter = "30";
        var language = httpContext.RequestServices.GetRequiredService<Visitor>().Language;
        await (below.StartsWithSegments("/api")
            ? Problems.Of(Unavailable, language).ExecuteAsync(httpContext)
            : UnavailablePage.WriteAsync(httpContext, Unavailable.Message.In(language), language));
        return true;
    }

    // DbException is what every ADO.NET provider throws; the host's own database errors outside our paths are not ours.
    private static bool IsOutage(Exception exception) =>
        exception is DbException { IsTransient: true } or TimeoutException
        || exception.InnerException is { } inner && IsOutage(inner);
}
