using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>Who has which question open right now.</summary>
internal static class BankPresence
{
    public static async Task<IReadOnlyList<BankReader>> OpenAsync(TenantSession session, Actor actor, Guid id)
    {
        // Whoever was away for two minutes comes anew. What is older than a day is of no use to anybody.
        const string sql = """
            DELETE FROM lms.bank_question_presence
             WHERE tenant_id = @tenant AND seen_at < lms.clock() - interval '1 day';
            INSERT INTO lms.bank_question_presence AS here (tenant_id, question_id, person_id, since, seen_at)
            SELECT @tenant, question_id, @Actor, lms.clock(), lms.clock()
              FROM lms.bank_question
             WHERE tenant_id = @tenant AND question_id = @Id
                ON CONFLICT (tenant_id, question_id, person_id) DO UPDATE
               SET since = CASE WHEN here.seen_at < lms.clock() - interval '2 minutes' THEN excluded.since ELSE here.since END,
                   seen_at = excluded.seen_at;
            SELECT other.person_id AS PersonId, person.name AS Name, other.since AS Since
              FROM lms.bank_question_presence AS other
              JOIN lms.person AS person ON person.tenant_id = @tenant AND person.person_id = other.person_id
             WHERE other.tenant_id = @tenant AND other.question_id = @Id AND other.person_id <> @Actor
               AND other.seen_at >= lms.clock() - interval '2 minutes'
             ORDER BY other.since, other.person_id
            """;
        var rows = await session.ListAsync<ReaderRow>(sql, new { Id = id, Actor = actor.Person.Value });
        return [.. rows.Select(row => new BankReader(new(row.PersonId), row.Name, StoredText.Utc(row.Since)))];
    }

    public static Task<int> CloseAsync(TenantSession session, Actor actor, Guid id)
    {
        const string sql = """
            DELETE FROM lms.bank_question_presence
             WHERE tenant_id = @tenant AND question_id = @Id AND person_id = @Actor
            """;
        return session.ExecuteAsync(sql, new { Id = id, Actor = actor.Person.Value });
    }

    private sealed record ReaderRow(Guid PersonId, string Name, DateTime Since);
}
