namespace Lms.Core.Organisation;

/// <summary>Tenants, units and people.</summary>
public interface IPersonStore
{
    /// <summary>The tenant with that key, or null.</summary>
    /// <param name="key">See <see cref="Tenant.Key"/>.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Tenant?> FindTenantAsync(string key, CancellationToken token);

    /// <summary>The tenant with that id, or null.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Tenant?> FindTenantAsync(TenantId id, CancellationToken token);

    /// <summary>The person with the host's identifier, or null.</summary>
    /// <param name="tenant">Where to look.</param>
    /// <param name="subject">See <see cref="Person.Subject"/>.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Person?> FindAsync(TenantId tenant, string subject, CancellationToken token);

    /// <summary>Adds the person, or updates name, e-mail and roles of the one with the same subject; gives what is stored.</summary>
    /// <param name="person">The person; its id is used only when it is new.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Person> SaveAsync(Person person, CancellationToken token);

    /// <summary>Stores the person's choice of language.</summary>
    /// <param name="tenant">The person's tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="language"><c>sv</c>, <c>sv-ll</c> or <c>en</c>.</param>
    /// <param name="token">Cancels the call.</param>
    Task SetLanguageAsync(TenantId tenant, PersonId person, string language, CancellationToken token);

    /// <summary>Brings in a municipality. Runs as the owner, in one transaction.</summary>
    /// <param name="import">What to bring in.</param>
    /// <param name="token">Cancels the call.</param>
    Task ImportAsync(OrganisationImport import, CancellationToken token);

    /// <summary>True when no tenant but the library exists.</summary>
    /// <param name="token">Cancels the call.</param>
    Task<bool> IsEmptyAsync(CancellationToken token);
}
