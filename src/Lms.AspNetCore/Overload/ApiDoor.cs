using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Overload;

/// <summary>
/// Stands around our endpoints that are no pages: lets requests in as the load allows, before their bodies are read,
/// and answers whatever an endpoint throws. Pages have <see cref="Permissions.PermissionPageFilter"/>.
/// </summary>
internal static class ApiDoor
{
    internal static void Stand(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is { } inner)
            endpoint.RequestDelegate = http => RunAsync(http, inner);
    }

    private static async Task RunAsync(HttpContext http, RequestDelegate inner)
    {
        var gate = http.RequestServices.GetRequiredService<LoadGate>();
        var time = http.RequestServices.GetRequiredService<TimeProvider>();
        var lane = Lanes.Of(http);
        if (!await gate.EnterAsync(lane, http.RequestAborted))
        {
            http.Response.Headers.RetryAfter = Busy.RetryAfter;
            await Problems.Of(Busy.Node, LanguageChoices.Known(http.Request.Query["lang"])).ExecuteAsync(http);
            return;
        }

        var since = time.GetTimestamp();
        try
        {
            await inner(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            await Fault.AnswerAsync(http, exception);
        }
        finally
        {
            gate.Leave(lane, time.GetElapsedTime(since));
        }
    }
}
