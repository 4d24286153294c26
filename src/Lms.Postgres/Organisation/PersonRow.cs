using Lms.Core.Organisation;

namespace Lms.Postgres.Organisation;

/// <summary>A person as the database gives it back, with the roles joined by commas.</summary>
internal sealed record PersonRow(
    Guid PersonId, string Subject, string Name, string? Email, Guid? UnitId, string? Roles, string? Language)
{
    public static async Task<Person?> FindAsync(TenantSession session, TenantId tenant, string subject)
    {
        const string sql = """
            SELECT person.person_id AS PersonId,
                   person.subject AS Subject,
                   person.name AS Name,
                   person.email AS Email,
                   person.unit_id AS UnitId,
                   (SELECT string_agg(held.role, ',')
                      FROM lms.person_role AS held
                     WHERE held.tenant_id = person.tenant_id AND held.person_id = person.person_id) AS Roles,
                   person.language AS Language
              FROM lms.person AS person
             WHERE person.tenant_id = @tenant AND person.subject = @Subject
            """;
        var row = await session.FindAsync<PersonRow>(sql, new { Subject = StoredText.Clean(subject) });
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
