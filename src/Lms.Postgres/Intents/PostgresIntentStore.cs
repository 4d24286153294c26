using Lms.Core.Intents;
using Lms.Core.Organisation;

namespace Lms.Postgres.Intents;

internal sealed class PostgresIntentStore(PostgresConnections connections) : IIntentStore
{
    public async Task<IntentRecord?> ClaimAsync(
        TenantId tenant, PersonId person, string key, string fingerprint, CancellationToken token)
    {
        // A claim without an answer after a minute belongs to a host that died. The use cases behind it may be run
        // again, so the same call may take it over. Old answers of the person go at the same time.
        const string sql = """
            DELETE FROM lms.intent
             WHERE tenant_id = @tenant AND person_id = @Person AND key <> @Key AND claimed_at < lms.clock() - interval '30 days';
            WITH claimed AS (
                INSERT INTO lms.intent AS intent (tenant_id, person_id, key, fingerprint, claimed_at)
                VALUES (@tenant, @Person, @Key, @Fingerprint, lms.clock())
                ON CONFLICT (tenant_id, person_id, key) DO UPDATE
                   SET claimed_at = lms.clock()
                 WHERE intent.status IS NULL
                   AND intent.fingerprint = EXCLUDED.fingerprint
                   AND intent.claimed_at < lms.clock() - interval '1 minute'
             RETURNING key
            )
            SELECT count(*) FROM claimed
            """;
        var arguments = new { Person = person.Value, Key = StoredText.Clean(key), Fingerprint = fingerprint };
        return await connections.Web.RunAsync(
            tenant,
            async session =>
            {
                while (true)
                {
                    if (await session.ReadAsync<long>(sql, arguments) == 1)
                        return null;
                    if (await FindAsync(session, person, key) is { } stored)
                        return stored;

                    // Released between the two statements: claim again.
                }
            },
            token);
    }

    public async Task CompleteAsync(TenantId tenant, PersonId person, string key, int status, string body, CancellationToken token)
    {
        const string sql = """
            UPDATE lms.intent
               SET status = @Status, body = @Body
             WHERE tenant_id = @tenant AND person_id = @Person AND key = @Key AND status IS NULL
            """;
        await connections.Web.ExecuteAsync(
            tenant, sql, new { Person = person.Value, Key = StoredText.Clean(key), Status = status, Body = StoredText.Clean(body) }, token);
    }

    public async Task ReleaseAsync(TenantId tenant, PersonId person, string key, CancellationToken token)
    {
        const string sql = """
            DELETE FROM lms.intent
             WHERE tenant_id = @tenant AND person_id = @Person AND key = @Key AND status IS NULL
            """;
        await connections.Web.ExecuteAsync(tenant, sql, new { Person = person.Value, Key = StoredText.Clean(key) }, token);
    }

    private static async Task<IntentRecord?> FindAsync(TenantSession session, PersonId person, string key)
    {
        const string sql = """
            SELECT fingerprint AS Fingerprint, status AS Status, body AS Body
              FROM lms.intent
             WHERE tenant_id = @tenant AND person_id = @Person AND key = @Key
            """;
        var row = await session.FindAsync<IntentRow>(sql, new { Person = person.Value, Key = StoredText.Clean(key) });
        return row is null ? null : new(row.Fingerprint, row.Status, row.Body);
    }

    private sealed record IntentRow(string Fingerprint, int? Status, string? Body);
}
