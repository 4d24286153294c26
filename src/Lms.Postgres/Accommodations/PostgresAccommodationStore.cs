using Lms.Core.Accommodations;
using Lms.Core.Organisation;

namespace Lms.Postgres.Accommodations;

internal sealed class PostgresAccommodationStore(PostgresConnections connections) : IAccommodationStore
{
    public async Task<IReadOnlyList<AccommodatedPerson>> ListAsync(TenantId tenant, CancellationToken token)
    {
        const string sql = """
            SELECT person.person_id AS PersonId,
                   person.name AS Name,
                   unit.name AS Unit,
                   granted.time_factor AS TimeFactor,
                   granted.decided_at AS DecidedAt,
                   decider.name AS DecidedBy
              FROM lms.accommodation AS granted
              JOIN lms.person AS person ON person.tenant_id = granted.tenant_id AND person.person_id = granted.person_id
              JOIN lms.person AS decider ON decider.tenant_id = granted.tenant_id AND decider.person_id = granted.decided_by
              LEFT JOIN lms.unit AS unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.unit_id
             WHERE granted.tenant_id = @tenant
             ORDER BY lower(person.name), person.person_id
            """;
        var rows = await connections.Web.ListAsync<PersonRow>(tenant, sql, null, token);
        return [.. rows.Select(row => row.ToPerson())];
    }

    public async Task<IReadOnlyList<AccommodatedPerson>> SearchAsync(TenantId tenant, string words, int most, CancellationToken token)
    {
        const string sql = """
            SELECT person.person_id AS PersonId,
                   person.name AS Name,
                   unit.name AS Unit,
                   granted.time_factor AS TimeFactor,
                   granted.decided_at AS DecidedAt,
                   decider.name AS DecidedBy
              FROM lms.person AS person
              LEFT JOIN lms.unit AS unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.unit_id
              LEFT JOIN lms.accommodation AS granted ON granted.tenant_id = person.tenant_id AND granted.person_id = person.person_id
              LEFT JOIN lms.person AS decider ON decider.tenant_id = granted.tenant_id AND decider.person_id = granted.decided_by
             WHERE person.tenant_id = @tenant AND strpos(lower(person.name), lower(@Words)) > 0
             ORDER BY lower(person.name), person.person_id
             LIMIT @Most
            """;
        var rows = await connections.Web.ListAsync<PersonRow>(tenant, sql, new { Words = StoredText.Clean(words), Most = most }, token);
        return [.. rows.Select(row => row.ToPerson())];
    }

    public async Task<AccommodatedPerson?> FindAsync(TenantId tenant, PersonId person, CancellationToken token)
    {
        const string sql = """
            SELECT person.person_id AS PersonId,
                   person.name AS Name,
                   unit.name AS Unit,
                   granted.time_factor AS TimeFactor,
                   granted.decided_at AS DecidedAt,
                   decider.name AS DecidedBy
              FROM lms.person AS person
              LEFT JOIN lms.unit AS unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.unit_id
              LEFT JOIN lms.accommodation AS granted ON granted.tenant_id = person.tenant_id AND granted.person_id = person.person_id
              LEFT JOIN lms.person AS decider ON decider.tenant_id = granted.tenant_id AND decider.person_id = granted.decided_by
             WHERE person.tenant_id = @tenant AND person.person_id = @Person
            """;
        return (await connections.Web.FindAsync<PersonRow>(tenant, sql, new { Person = person.Value }, token))?.ToPerson();
    }

    public async Task<bool> TrySetAsync(Actor actor, PersonId person, decimal factor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);

        // The audit trail tells who decided for whom, and never the factor.
        const string sql = """
            WITH granted AS (
                INSERT INTO lms.accommodation AS stored (tenant_id, person_id, time_factor, decided_by, decided_at)
                SELECT @tenant, person.person_id, @Factor, @Actor, lms.clock()
                  FROM lms.person AS person
                 WHERE person.tenant_id = @tenant AND person.person_id = @Person
                    ON CONFLICT (tenant_id, person_id) DO UPDATE
                   SET time_factor = EXCLUDED.time_factor,
                       decided_by = EXCLUDED.decided_by,
                       decided_at = EXCLUDED.decided_at
             RETURNING person_id, decided_at
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id)
            SELECT @tenant, decided_at, @Actor, 'accommodation.given', 'person', person_id::text
              FROM granted
            """;
        return await connections.Web.ExecuteAsync(
            actor.Tenant, sql, new { Person = person.Value, Factor = factor, Actor = actor.Person.Value }, token) > 0;
    }

    public async Task<bool> TryRemoveAsync(Actor actor, PersonId person, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            WITH removed AS (
                DELETE FROM lms.accommodation
                 WHERE tenant_id = @tenant AND person_id = @Person
             RETURNING person_id
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id)
            SELECT @tenant, lms.clock(), @Actor, 'accommodation.removed', 'person', person_id::text
              FROM removed
            """;
        return await connections.Web.ExecuteAsync(actor.Tenant, sql, new { Person = person.Value, Actor = actor.Person.Value }, token) > 0;
    }

    public Task NoteSeenAsync(Actor actor, PersonId person, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id)
            VALUES (@tenant, lms.clock(), @Actor, 'person.previewed', 'person', @Person)
            """;
        return connections.Web.ExecuteAsync(actor.Tenant, sql, new { Person = person.Value.ToString(), Actor = actor.Person.Value }, token);
    }

    private sealed record PersonRow(Guid PersonId, string Name, string? Unit, decimal? TimeFactor, DateTime? DecidedAt, string? DecidedBy)
    {
        public AccommodatedPerson ToPerson() => new(
            new(PersonId), Name, Unit, TimeFactor is { } factor ? new Accommodation(factor, StoredText.Utc(DecidedAt!.Value), DecidedBy!) : null);
    }
}
