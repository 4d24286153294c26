using System.Data.Common;
using Lms.Core;

namespace Lms.AspNetCore.Refusals;

/// <summary>Tells a database that does not answer from a fault of ours.</summary>
internal static class Outage
{
    /// <summary>Seconds after which to try again, for <c>Retry-After</c>.</summary>
    internal const string RetryAfter = "30";

    internal static readonly Refusal Refusal = new(
        "database-unavailable",
        new Text(
            "Utbildningsplattformen svarar inte just nu. Det du har skrivit finns kvar. Försök igen om en minut.",
            "The learning platform is not responding right now. What you have written is still here. Try again in a minute."),
        RefusalKind.Unavailable);

    // "Read-only transaction": the server was demoted in a failover. No provider calls it transient; the next server is.
    private const string ReadOnly = "25006";

    // DbException is what every ADO.NET provider throws, so the web needs to know none of them.
    internal static bool Is(Exception? exception) =>
        exception is DbException { IsTransient: true } or DbException { SqlState: ReadOnly } or TimeoutException
        || (exception?.InnerException is { } inner && Is(inner));
}
