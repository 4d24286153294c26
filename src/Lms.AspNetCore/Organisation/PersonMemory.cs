using Lms.Core;
using Lms.Core.Organisation;

namespace Lms.AspNetCore.Organisation;

/// <summary>
/// What this process remembers of tenants and people between requests, bounded in number and time. Safe beside other
/// nodes: a tenant's id never changes under its key while it exists, and a removed one has no rows left to show. Of a
/// person only what hardly changes is taken from here, the id; roles and name come from the claims of each request, so
/// that a change of roles counts at once whatever is remembered. What else the person has chosen is read anew by every
/// endpoint that does not say <see cref="KnownPersonWillDo"/>.
/// </summary>
/// <param name="time">Measures.</param>
internal sealed class PersonMemory(TimeProvider time)
{
    private const int Most = 40_000;
    private const int MostNews = 100;

    // An import or a removal shows after this at the latest.
    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(1);

    private readonly RecentMemory<string, (TenantId Tenant, long Since)> tenants = new(Most);
    private readonly RecentMemory<(TenantId Tenant, string Subject), (Person Person, long Since)> people = new(Most);

    private readonly RecentMemory<string, bool> news = new(MostNews);

    public TenantId? FindTenant(string key) => tenants.TryFind(key, out var kept) && IsFresh(kept.Since) ? kept.Tenant : null;

    public void Keep(string key, TenantId tenant) => tenants.Keep(key, (tenant, time.GetTimestamp()));

    public Person? FindPerson(TenantId tenant, string subject) =>
        people.TryFind((tenant, subject), out var kept) && IsFresh(kept.Since) ? kept.Person : null;

    public void Keep(Person person) => people.Keep((person.Tenant, person.Subject), (person, time.GetTimestamp()));

    /// <summary>True the first time that something is told, so that a log says it once.</summary>
    public bool IsNews(string told)
    {
        if (news.TryFind(told, out _))
            return false;
        news.Keep(told, true);
        return true;
    }

    private bool IsFresh(long since) => time.GetElapsedTime(since) < Expiry;
}
