using System.Security.Claims;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Organisation;

/// <summary>Finds the person by the host's claims, and adds or updates the row when the claims say something new.</summary>
/// <param name="persons">People.</param>
/// <param name="memory">Tenants and people seen lately.</param>
/// <param name="claims">Where to look.</param>
internal sealed class ClaimsPersonResolver(IPersonStore persons, PersonMemory memory, IOptions<LmsClaims> claims) : IPersonResolver
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
            || await TenantAsync(key, token) is not { } tenant
            || tenant == TenantId.Library)
        {
            return null;
        }

        var name = First(user, claims.Value.Name) ?? subject;
        var email = First(user, claims.Value.Email);
        var roles = Roles(user);
        if (http.GetEndpoint()?.Metadata.GetMetadata<KnownPersonWillDo>() is not null
            && !http.Items.ContainsKey(KnownPersonWillDo.Mark)
            && memory.FindPerson(tenant, subject) is { } remembered && Fits(remembered))
        {
            return remembered;
        }

        var known = await persons.FindAsync(tenant, subject, token);
        var person = known is not null && Fits(known)
            ? known
            : await persons.SaveAsync(
                (known ?? new Person(tenant, PersonId.New(), subject, name, email, null, roles, null)) with { Name = name, Email = email ?? known?.Email, Roles = roles },
                token);
        memory.Keep(person);
        return person;

        bool Fits(Person one) => one.Name == name && one.Email == (email ?? one.Email) && one.Roles == roles;
    }

    private async Task<TenantId?> TenantAsync(string key, CancellationToken token)
    {
        if (memory.FindTenant(key) is { } remembered)
            return remembered;
        if (await persons.FindTenantAsync(key, token) is not { Id: var tenant })
            return null;
        memory.Keep(key, tenant);
        return tenant;
    }

    private static string? First(ClaimsPrincipal user, IEnumerable<string> types) =>
        types.Select(user.FindFirstValue).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private Role Roles(ClaimsPrincipal user) => claims.Value.Roles
        .SelectMany(user.FindAll)
        .Select(claim => Names.GetValueOrDefault(claim.Value))
        .Aggregate(Role.Learner, (all, one) => all | one);
}
