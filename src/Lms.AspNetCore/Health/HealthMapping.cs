using Lms.AspNetCore.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Health;

/// <summary>Publishes what a prober asks.</summary>
public static class HealthMapping
{
    /// <summary>
    /// Publishes <c>{path}/live</c> (the process answers) and <c>{path}/ready</c> (it may be sent requests: the database
    /// answers within 2 seconds and has the schema, modules are published, and the host is not stopping). Open to
    /// everybody, and says no more than yes or no; the administrators' page says why.
    /// </summary>
    /// <param name="endpoints">The host's application.</param>
    /// <param name="path">Where, outside the mount.</param>
    /// <param name="drain">
    /// How long the host goes on serving after it was told to stop while <c>ready</c> answers 503 already; null = 5
    /// seconds, and none in Development. Must be shorter than the host's shutdown timeout.
    /// </param>
    /// <exception cref="InvalidOperationException"><c>AddLms</c> is missing.</exception>
    public static IEndpointConventionBuilder MapLmsHealth(this IEndpointRouteBuilder endpoints, string path = "/health", TimeSpan? drain = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        var waiting = endpoints.ServiceProvider.GetService<Drain>()
            ?? throw new InvalidOperationException("The learning platform is not registered. Call builder.Services.AddLms(…) before building the host.");
        waiting.Use(drain);
        var group = endpoints.MapGroup(path);
        group.WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();
        group.MapGet("/live", Live).WithMetadata(PermissionTable.Live);
        group.MapGet("/ready", ReadyAsync).WithMetadata(PermissionTable.Ready);
        return group;
    }

    private static ContentHttpResult Live(HttpContext http) => Say(http, "live", StatusCodes.Status200OK);

    private static async Task<ContentHttpResult> ReadyAsync(HttpContext http, Readiness readiness)
    {
        var problems = await readiness.CheckAsync(http.RequestAborted);
        return problems.Count == 0 ? Say(http, "ready", StatusCodes.Status200OK) : Say(http, "not ready", StatusCodes.Status503ServiceUnavailable);
    }

    private static ContentHttpResult Say(HttpContext http, string word, int status)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(word, "text/plain", statusCode: status);
    }
}
