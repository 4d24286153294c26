using System.Security.Claims;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Organisation;

/// <summary>Finds the person by the host's claims, and adds or updates the row when the claims say something new.</summary>
/// <param name="persons">People.</param>
/// <param name="memory">Tenants and people seen lately.</param>
/// <param name="claims">Where to look.</param>
/// <param name="log">Told once of each municipality that nobody has brought in.</param>
internal sealed partial class ClaimsPersonResolver(
    IPersonStore persons, PersonMemory memory, IOptions<LmsClaims> claims, ILogger<ClaimsPersonResolver> log) : IPersonResolver
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
        if (user.Identity?.IsAuthenticated != true)
            return null;
        if (First(user, claims.Value.Subject) is not { } subject)
        {
            if (memory.IsNews("no subject"))
                NoSubject(string.Join(", ", claims.Value.Subject));
            return null;
        }

        if ((user.FindFirstValue(claims.Value.Tenant) ?? claims.Value.SingleTenant) is not { } key)
        {
            if (memory.IsNews("no tenant"))
                NoTenantClaim(claims.Value.Tenant);
            return null;
        }

        if (await TenantAsync(key, token) is not { } tenant || tenant == TenantId.Library)
        {
            if (memory.IsNews("tenant " + key))
                NoTenant(key);
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

    [LoggerMessage(3301, LogLevel.Warning, "Somebody is signed in without any of the claims {Claims}, and is let in nowhere. Name the claim that says who it is: UseClaims(claims => claims.Subject.Add(…))")]
    private partial void NoSubject(string claims);

    [LoggerMessage(3302, LogLevel.Warning, "Somebody is signed in without the claim {Claim}, which says to which municipality, and is let in nowhere. A host of one municipality calls UseMunicipality(key, name)")]
    private partial void NoTenantClaim(string claim);

    [LoggerMessage(3303, LogLevel.Warning, "Somebody is signed in of the municipality {Key}, and there is none with that key: every page of ours is answered with 404. Call UseMunicipality(key, name), or bring it in with IPersonStore.ImportAsync")]
    private partial void NoTenant(string key);

    private static string? First(ClaimsPrincipal user, IEnumerable<string> types) =>
        types.Select(user.FindFirstValue).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private Role Roles(ClaimsPrincipal user) => claims.Value.Roles
        .SelectMany(user.FindAll)
        .Select(claim => Names.GetValueOrDefault(claim.Value))
        .Aggregate(Role.Learner, (all, one) => all | one);
}
