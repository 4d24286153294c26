using System.Globalization;
using System.Security.Claims;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lms.Benchmarks.Inside;

/// <summary>Imports people and answers with their cookies, one a line, made as the intranet's own sign-in makes them.</summary>
internal static class People
{
    private static readonly (string Key, string Name)[] Municipalities =
        [("osby", "Osby kommun"), ("hassleholm", "Hässleholms kommun"), ("kristianstad", "Kristianstads kommun")];

    internal static async Task WriteAsync(HttpContext http, IServiceProvider services)
    {
        var from = int.Parse(http.Request.Query["from"]!, CultureInfo.InvariantCulture);
        var count = int.Parse(http.Request.Query["count"]!, CultureInfo.InvariantCulture);
        var cookies = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var store = services.GetRequiredService<IPersonStore>();
        var people = Enumerable.Range(from, count).GroupBy(n => n % Municipalities.Length);
        if (http.Request.Query["import"] == "true")
            foreach (var group in people)
                await store.ImportAsync(Import(group.Key, group), http.RequestAborted);
        foreach (var n in Enumerable.Range(from, count))
        {
            var ticket = new AuthenticationTicket(PrincipalOf(n), new AuthenticationProperties
            {
                IssuedUtc = DateTimeOffset.UtcNow,
                ExpiresUtc = DateTimeOffset.UtcNow.AddDays(1),
            }, CookieAuthenticationDefaults.AuthenticationScheme);
            await http.Response.WriteAsync($"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}\n");
        }
    }

    private static OrganisationImport Import(int municipality, IEnumerable<int> people)
    {
        var (key, name) = Municipalities[municipality];
        var tenant = new Tenant(new TenantId(new Guid(municipality + 1, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 7)), key, name);
        return new(tenant, [], [.. people.Select(n => new Person(tenant.Id, PersonId.New(), Subject(n), NameOf(n), null, null, Role.Learner, null))]);
    }

    private static ClaimsPrincipal PrincipalOf(int n) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, Subject(n)),
        new Claim(ClaimTypes.Name, NameOf(n)),
        new Claim(ClaimTypes.Role, "learner"),
        new Claim("lms:tenant", Municipalities[n % Municipalities.Length].Key),
    ], CookieAuthenticationDefaults.AuthenticationScheme, ClaimTypes.Name, ClaimTypes.Role));

    private static string Subject(int n) => string.Create(CultureInfo.InvariantCulture, $"bench-{n:000000}");

    private static string NameOf(int n) => string.Create(CultureInfo.InvariantCulture, $"Provperson {n}");
}
