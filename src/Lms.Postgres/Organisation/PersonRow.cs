using Lms.Core.Organisation;

namespace Lms.Postgres.Organisation;

/// <summary>A person as the database gives it back, with the roles joined by commas.</summary>
internal sealed record PersonRow(
    Guid PersonId, string Subject, string Name, string? Email, Guid? UnitId, string? Roles, string? Language)
{
    public static async Task<Person?> FindAsync(TenantSession session, TenantId tenant, string subject)
    {
        const string sql = """
            SELECT person.person_id, person.subject, person.name, person.email, person.unit_id,
                   (SELECT string_agg(held.role, ',')
                      FROM lms.person_role AS held
                     WHERE held.tenant_id = person.tenant_id AND held.person_id = person.person_id),
                   person.language
              FROM lms.person AS person
             WHERE person.tenant_id = $1 AND person.subject = $2
            """;
        var row = await session.ReadTogetherAsync(
            [sql],
            [StoredText.Clean(subject)],
            async reader => await reader.ReadAsync()
                ? new PersonRow(
                    reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.Text(3), reader.IsDBNull(4) ? null : reader.GetGuid(4), reader.Text(5), reader.Text(6))
                : null);
        return row?.ToPerson(tenant);
    }

    private Person ToPerson(TenantId tenant) => new(
        tenant,
        new(PersonId),
        Subject,
        Name,
        Email,
        UnitId is { } unit ? new UnitId(unit) : null,
        (Roles ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(Role.None, (all, one) => all | StoredText.Value<Role>(one)),
        Language);
}
