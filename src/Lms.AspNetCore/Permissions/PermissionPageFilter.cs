using System.Globalization;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Permissions;

/// <summary>
/// Asks the permission table before anything of a page of ours runs. A resource filter, because the culture that it
/// sets must hold for the rendering too, and that happens inside its <c>next</c>.
/// </summary>
internal sealed class PermissionPageFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var visitor = http.RequestServices.GetRequiredService<Visitor>();
        try
        {
            await visitor.ArriveAsync(http);
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            context.Result = new UnavailableResult();
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
        else
            await ServeAsync(context, next);
    }

    private static async Task ServeAsync(ActionContext context, ResourceExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is { } exception && !done.ExceptionHandled && Outage.Is(exception) && !context.HttpContext.Response.HasStarted)
        {
            done.ExceptionHandled = true;
            await new UnavailableResult().ExecuteResultAsync(context);
        }
    }

    private static bool Takes(Permission permission, string method) =>
        permission.Methods.Split(' ').Contains(method == HttpMethods.Head ? HttpMethods.Get : method);
}
