using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Lms.FaultTests.Nodes;

/// <summary>Signs anybody made up in with the intranet's own cookie, as a learner unless another role is asked for.</summary>
internal sealed class LearnerSignIn : IStartupFilter
{
    private const string Path = "/felprov/signin/";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, proceed) =>
        {
            if (context.Request.Path.Value?.StartsWith(Path, StringComparison.Ordinal) != true)
            {
                await proceed(context);
                return;
            }

            var subject = context.Request.Path.Value[Path.Length..];
            await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, subject),
                new(ClaimTypes.Name, subject),
                new(ClaimTypes.Role, context.Request.Query["role"] is [{ } role] ? role : "learner"),
                new("lms:tenant", context.Request.Query["tenant"].ToString()),
            ], CookieAuthenticationDefaults.AuthenticationScheme)));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        next(app);
    };
}
