using System.Security.Claims;
using Lms.Intranet.Municipalities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Lms.Intranet.Demo;

/// <summary>Stands in for the municipality's own sign-in. Mapped in Development only, so elsewhere its addresses do not exist.</summary>
internal static class DemoSignIn
{
    public const string Path = "/demo";

    public static void MapDemoSignIn(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{Path}/signin/{{person}}", SignInAsync).AllowAnonymous().ExcludeFromDescription();

    public static ClaimsPrincipal PrincipalOf(DemoPerson person) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, person.Id),
        new Claim(ClaimTypes.Name, person.Name),
        new Claim(ClaimTypes.Email, person.Email),
        new Claim(ClaimTypes.Role, person.Role),
        new Claim(KnownMunicipalities.TenantClaim, person.Tenant),
    ], CookieAuthenticationDefaults.AuthenticationScheme, ClaimTypes.Name, ClaimTypes.Role));

    private static async Task<IResult> SignInAsync(HttpContext context, string person, string? tenant, string? returnUrl)
    {
        var key = tenant ?? KnownMunicipalities.Osby.Key;
        if (!DemoPeople.SignInKeys.Contains(person) || DemoPeople.Find(key, person) is not { } found) return Results.NotFound();

        await context.SignInAsync(PrincipalOf(found));
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "~/");
    }

    /// <summary>A path on this host: one slash first, and no second slash or backslash that a browser reads as another host.</summary>
    private static bool IsLocal(string? address) =>
        address is ['/'] or ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl);
}
