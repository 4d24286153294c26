using Lms.Core.Organisation;
using Microsoft.Extensions.Caching.Memory;

namespace Lms.AspNetCore.Organisation;

/// <summary>
/// What this process remembers of tenants and people between requests, bounded in number and time. Safe beside other
/// nodes: a tenant's id never changes under its key while it exists, and a removed one has no rows left to show. Of a
/// person only what hardly changes is taken from here, the id; roles and name come from the claims of each request, so
/// that a change of roles counts at once whatever is remembered. What else the person has chosen is read anew by every
/// endpoint that does not say <see cref="KnownPersonWillDo"/>.
/// </summary>
internal sealed class PersonMemory : IDisposable
{
    private const int Most = 20_000;

    // An import or a removal shows after this at the latest.
    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(1);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    public TenantId? FindTenant(string key) => kept.TryGetValue(new TenantKey(key), out TenantId id) ? id : null;

    public void Keep(string key, TenantId tenant) => Set(new TenantKey(key), tenant);

    public Person? FindPerson(TenantId tenant, string subject) => kept.Get<Person>(new PersonKey(tenant, subject));

    public void Keep(Person person) => Set(new PersonKey(person.Tenant, person.Subject), person);

    public void Dispose() => kept.Dispose();

    private void Set<T>(object key, T value) =>
        kept.Set(key, value, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Expiry });

    private sealed record TenantKey(string Key);

    private sealed record PersonKey(TenantId Tenant, string Subject);
}
