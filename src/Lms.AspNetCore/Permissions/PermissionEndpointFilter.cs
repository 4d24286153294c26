using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Permissions;

/// <summary>Asks the permission table before an API endpoint runs.</summary>
internal sealed class PermissionEndpointFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var visitor = http.RequestServices.GetRequiredService<Visitor>();
        await visitor.ArriveAsync(http);
        var permission = http.GetEndpoint()?.Metadata.GetMetadata<Permission>();
        if (permission is { IsPublic: false } && http.User.Identity?.IsAuthenticated != true)
            return Problems.Of(SignIn, visitor.Language, StatusCodes.Status401Unauthorized);
        return permission is not null && permission.Admits(visitor.Roles)
            ? await next(context)
            : Problems.Of(Refusal.NotFound, visitor.Language);
    }

    private static readonly Refusal SignIn = new("sign-in-needed", new Text("Logga in först.", "Sign in first."));
}
