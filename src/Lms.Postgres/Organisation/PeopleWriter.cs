using Lms.Core.Organisation;

namespace Lms.Postgres.Organisation;

/// <summary>Adds and updates people with their roles; a change of roles leaves an audit row.</summary>
internal static class PeopleWriter
{
    /// <param name="session">In a transaction, for the people's tenant.</param>
    /// <param name="people">Matched by subject; each subject once.</param>
    /// <param name="withUnit">True: where the person works is updated too.</param>
    public static async Task WriteAsync(TenantSession session, IReadOnlyList<Person> people, bool withUnit)
    {
        var json = StoredJson.Write(people.Select(Written));
        await WritePeopleAsync(session, json, withUnit);
        await WriteRolesAsync(session, json);
    }

    private static Task<int> WritePeopleAsync(TenantSession session, string people, bool withUnit)
    {
        // Ordered, so that two imports at once lock in the same order.
        const string sql = """
            INSERT INTO lms.person AS person (tenant_id, person_id, subject, name, email, unit_id, language, added_at)
            SELECT @tenant, given.id, given.subject, given.name, given.email, given.unit, given.language, lms.clock()
              FROM jsonb_to_recordset(@People::jsonb)
                AS given (id uuid, subject text, name text, email text, unit uuid, language text)
             ORDER BY given.subject
            ON CONFLICT (tenant_id, subject) DO UPDATE
               SET name = EXCLUDED.name,
                   email = EXCLUDED.email,
                   unit_id = CASE WHEN @WithUnit THEN EXCLUDED.unit_id ELSE person.unit_id END,
                   language = coalesce(person.language, EXCLUDED.language)
            """;
        return session.ExecuteAsync(sql, new { People = people, WithUnit = withUnit });
    }

    private static Task<int> WriteRolesAsync(TenantSession session, string people)
    {
        const string sql = """
            WITH wanted AS (
                SELECT person.person_id, given.roles
                  FROM jsonb_to_recordset(@People::jsonb) AS given (subject text, roles jsonb)
                  JOIN lms.person AS person ON person.tenant_id = @tenant AND person.subject = given.subject
            ), removed AS (
                DELETE FROM lms.person_role AS held
                 USING wanted
                 WHERE held.tenant_id = @tenant AND held.person_id = wanted.person_id AND NOT wanted.roles ? held.role
             RETURNING held.person_id, held.role
            ), added AS (
                INSERT INTO lms.person_role (tenant_id, person_id, role)
                SELECT @tenant, wanted.person_id, role.name
                  FROM wanted CROSS JOIN LATERAL jsonb_array_elements_text(wanted.roles) AS role (name)
                ON CONFLICT (tenant_id, person_id, role) DO NOTHING
             RETURNING person_id, role
            )
            INSERT INTO lms.audit (tenant_id, at, action, subject_kind, subject_id, details)
            SELECT @tenant, lms.clock(), 'person.roles-changed', 'person', changed.person_id::text,
                   jsonb_build_object(
                       'added', coalesce(jsonb_agg(changed.role ORDER BY changed.role) FILTER (WHERE changed.is_added), '[]'),
                       'removed', coalesce(jsonb_agg(changed.role ORDER BY changed.role) FILTER (WHERE NOT changed.is_added), '[]'))
              FROM (SELECT person_id, role, true AS is_added FROM added
                    UNION ALL
                    SELECT person_id, role, false FROM removed) AS changed
             GROUP BY changed.person_id
            """;
        return session.ExecuteAsync(sql, new { People = people });
    }

    private static object Written(Person person) => new
    {
        Id = person.Id.Value,
        Subject = StoredText.Clean(person.Subject),
        Name = StoredText.Clean(person.Name),
        Email = person.Email is { } email ? StoredText.Clean(email) : null,
        Unit = person.Unit?.Value,
        person.Language,
        Roles = Enum.GetValues<Role>().Where(role => role != Role.None && person.Roles.HasFlag(role)).Select(StoredText.Of).ToList(),
    };
}
