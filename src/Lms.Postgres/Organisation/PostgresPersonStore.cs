using Lms.Core.Organisation;

namespace Lms.Postgres.Organisation;

internal sealed class PostgresPersonStore(PostgresConnections connections) : IPersonStore
{
    public async Task<Tenant?> FindTenantAsync(string key, CancellationToken token)
    {
        const string sql = """
            SELECT tenant_id AS TenantId, key AS Key, name AS Name
              FROM lms.tenant
             WHERE key = @Key
            """;
        var row = await connections.Web.FindAsync<TenantRow>(SessionSetting.NoTenant, sql, new { Key = StoredText.Clean(key) }, token);
        return row?.ToTenant();
    }

    public async Task<Tenant?> FindTenantAsync(TenantId id, CancellationToken token)
    {
        const string sql = """
            SELECT tenant_id AS TenantId, key AS Key, name AS Name
              FROM lms.tenant
             WHERE tenant_id = @Id
            """;
        return (await connections.Web.FindAsync<TenantRow>(SessionSetting.NoTenant, sql, new { Id = id.Value }, token))?.ToTenant();
    }

    public Task<Person?> FindAsync(TenantId tenant, string subject, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => PersonRow.FindAsync(session, tenant, subject), token);

    public Task<Person> SaveAsync(Person person, CancellationToken token) =>
        connections.Web.TransactAsync(
            person.Tenant,
            async session =>
            {
                await PeopleWriter.WriteAsync(session, [person], withUnit: false);
                return (await PersonRow.FindAsync(session, person.Tenant, person.Subject))!;
            },
            token);

    public async Task SetLanguageAsync(TenantId tenant, PersonId person, string language, CancellationToken token)
    {
        const string sql = """
            UPDATE lms.person
               SET language = @Language
             WHERE tenant_id = @tenant AND person_id = @Person
            """;
        await connections.Web.ExecuteAsync(tenant, sql, new { Language = language, Person = person.Value }, token);
    }

    public async Task ImportAsync(OrganisationImport import, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(import);
        var tenant = (await FindTenantAsync(import.Tenant.Key, token))?.Id ?? import.Tenant.Id;
        await connections.Owner.TransactAsync(
            tenant,
            async session =>
            {
                await WriteTenantAsync(session, import.Tenant);
                await WriteUnitsAsync(session, import.Units);
                await PeopleWriter.WriteAsync(session, import.People, withUnit: true);
                return true;
            },
            token);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken token)
    {
        const string sql = """
            SELECT tenant_id AS TenantId, key AS Key, name AS Name
              FROM lms.tenant
             WHERE tenant_id <> lms.library()
             LIMIT 1
            """;
        return await connections.Web.FindAsync<TenantRow>(SessionSetting.NoTenant, sql, null, token) is null;
    }

    private static Task<int> WriteTenantAsync(TenantSession session, Tenant tenant)
    {
        const string sql = """
            INSERT INTO lms.tenant (tenant_id, key, name)
            VALUES (@tenant, @Key, @Name)
            ON CONFLICT (tenant_id) DO UPDATE
               SET key = EXCLUDED.key, name = EXCLUDED.name
            """;
        return session.ExecuteAsync(sql, new { tenant.Key, tenant.Name });
    }

    private static Task<int> WriteUnitsAsync(TenantSession session, IReadOnlyList<Unit> units)
    {
        // One statement: the reference to the parent is checked at its end, so the order of the rows does not matter.
        const string sql = """
            INSERT INTO lms.unit (tenant_id, unit_id, name, parent_id)
            SELECT @tenant, unit.id, unit.name, unit.parent
              FROM jsonb_to_recordset(@Units::jsonb) AS unit (id uuid, name text, parent uuid)
            ON CONFLICT (tenant_id, unit_id) DO UPDATE
               SET name = EXCLUDED.name, parent_id = EXCLUDED.parent_id
            """;
        return session.ExecuteAsync(sql, new { Units = StoredJson.Write(units.Select(unit => new { Id = unit.Id.Value, unit.Name, Parent = unit.Parent?.Value })) });
    }

    private sealed record TenantRow(Guid TenantId, string Key, string Name)
    {
        public Tenant ToTenant() => new(new(TenantId), Key, Name);
    }
}
