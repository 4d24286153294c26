using System.Security.Claims;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Organisation;

/// <summary>Finds the person by the host's claims, and adds or updates the row when the claims say something new.</summary>
/// <param name="persons">People.</param>
/// <param name="claims">Where to look.</param>
internal sealed class ClaimsPersonResolver(IPersonStore persons, IOptions<LmsClaims> claims) : IPersonResolver
{
    private static readonly Dictionary<string, Role> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["learner"] = Role.Learner,
        ["manager"] = Role.Manager,
        ["trainer"] = Role.Trainer,
        ["process-leader"] = Role.ProcessLeader,
        ["administrator"] = Role.Administrator,
    };

    public async Task<Person?> ResolveAsync(HttpContext http, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(http);
        var user = http.User;
        if (user.Identity?.IsAuthenticated != true
            || First(user, claims.Value.Subject) is not { } subject
            || (user.FindFirstValue(claims.Value.Tenant) ?? claims.Value.SingleTenant) is not { } key
            || await persons.FindTenantAsync(key, token) is not { } tenant
            || tenant.Id == TenantId.Library)
        {
            return null;
        }

        var name = First(user, claims.Value.Name) ?? subject;
        var email = First(user, claims.Value.Email);
        var roles = Roles(user);
        var known = await persons.FindAsync(tenant.Id, subject, token);
        if (known is not null && known.Name == name && known.Email == (email ?? known.Email) && known.Roles == roles)
            return known;
        var person = known ?? new Person(tenant.Id, PersonId.New(), subject, name, email, null, roles, null);
        return await persons.SaveAsync(person with { Name = name, Email = email ?? person.Email, Roles = roles }, token);
    }

    private static string? First(ClaimsPrincipal user, IEnumerable<string> types) =>
        types.Select(user.FindFirstValue).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private Role Roles(ClaimsPrincipal user) => claims.Value.Roles
        .SelectMany(user.FindAll)
        .Select(claim => Names.GetValueOrDefault(claim.Value))
        .Aggregate(Role.Learner, (all, one) => all | one);
}
