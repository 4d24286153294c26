using System.Globalization;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Overload;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Permissions;

/// <summary>
/// Lets a request for a page of ours in as the load allows, and asks the permission table before anything of the page
/// runs. A resource filter, because the culture that it sets must hold for the rendering too, and that happens inside
/// its <c>next</c>.
/// </summary>
internal sealed class PermissionPageFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var gate = http.RequestServices.GetRequiredService<LoadGate>();
        var time = http.RequestServices.GetRequiredService<TimeProvider>();
        var lane = Lanes.Of(http);
        if (!await gate.EnterAsync(lane, http.RequestAborted))
        {
            context.Result = new UnavailableResult(Busy.Node, StatusCodes.Status503ServiceUnavailable, Busy.RetryAfter);
            return;
        }

        var since = time.GetTimestamp();
        try
        {
            await AdmitAsync(context, next);
        }
        finally
        {
            gate.Leave(lane, time.GetElapsedTime(since));
        }
    }

    private static async Task AdmitAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var visitor = http.RequestServices.GetRequiredService<Visitor>();
        try
        {
            await visitor.ArriveAsync(http);
        }
        catch (Exception exception) when (!Fault.IsOver(http, exception))
        {
            context.Result = Answer(http, exception);
            return;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = visitor.Culture;
        var permission = http.GetEndpoint()?.Metadata.GetMetadata<Permission>();
        if (permission is null || !Takes(permission, http.Request.Method))
            context.Result = new RefusedResult(Refusal.NotFound);
        else if (!permission.IsPublic && http.User.Identity?.IsAuthenticated != true)
            context.Result = new ChallengeResult();
        else if (!permission.Admits(visitor.Roles))
            context.Result = new RefusedResult(Refusal.NotFound);
        else if (SavesTooOften(http, visitor, out var wait))
            context.Result = new UnavailableResult(Busy.Person, StatusCodes.Status429TooManyRequests, Busy.After(wait));
        else
            await ServeAsync(context, next);
    }

    private static async Task ServeAsync(ActionContext context, ResourceExecutionDelegate next)
    {
        var done = await next();
        var http = context.HttpContext;
        if (done.Exception is not { } exception || done.ExceptionHandled || http.Response.HasStarted || Fault.IsOver(http, exception))
            return;
        done.ExceptionHandled = true;
        await Answer(http, exception).ExecuteResultAsync(context);
    }

    private static UnavailableResult Answer(HttpContext http, Exception exception)
    {
        if (!Outage.Is(exception))
            return new UnavailableResult(Fault.Note(http, exception), StatusCodes.Status500InternalServerError, null);
        LoadInstruments.CountDatabaseFailure();
        return UnavailableResult.Database;
    }

    private static bool SavesTooOften(HttpContext http, Visitor visitor, out TimeSpan wait)
    {
        wait = default;
        if (!Lanes.Saves(http) || visitor.Person is not { } person || http.RequestServices.GetRequiredService<SavePace>().TryTake(person.Id, out wait))
            return false;
        LoadInstruments.CountThrottled();
        return true;
    }

    private static bool Takes(Permission permission, string method) =>
        permission.Methods.Split(' ').Contains(method == HttpMethods.Head ? HttpMethods.Get : method);
}
