using Lms.Core.Organisation;
using Lms.Core.Outbox;

namespace Lms.Postgres.Outbox;

internal sealed class PostgresOutboxDesk(PostgresConnections connections) : IOutboxDesk
{
    public Task<OutboxState> FindAsync(TenantId tenant, CancellationToken token)
    {
        const string waiting = """
            SELECT count(*)::int AS Waiting, min(written_at) AS Oldest
              FROM lms.outbox
             WHERE tenant_id = @tenant AND delivered_at IS NULL AND aside_at IS NULL
            """;
        const string aside = """
            SELECT outbox_id AS Id, kind AS Kind, written_at AS WrittenAt, coalesce(failure, '') AS Failure, started AS Started, failed AS Failed,
                   aside_at AS Since
              FROM lms.outbox
             WHERE tenant_id = @tenant AND delivered_at IS NULL AND aside_at IS NOT NULL
             ORDER BY outbox_id
             LIMIT 200
            """;
        const string failing = """
            SELECT outbox_id AS Id, kind AS Kind, written_at AS WrittenAt, coalesce(failure, '') AS Failure, failed AS Failed, due_at AS NextTry
              FROM lms.outbox
             WHERE tenant_id = @tenant AND delivered_at IS NULL AND aside_at IS NULL AND failed > 0
             ORDER BY outbox_id
             LIMIT 200
            """;
        return connections.Web.RunAsync(
            tenant,
            async session =>
            {
                var count = (await session.FindAsync<WaitingRow>(waiting))!;
                var rows = await session.ListAsync<AsideRow>(aside);
                var again = await session.ListAsync<FailingRow>(failing);
                return new OutboxState(
                    count.Waiting, StoredText.Utc(count.Oldest), [.. rows.Select(row => row.ToMessage())], [.. again.Select(row => row.ToMessage())]);
            },
            token);
    }

    public async Task<bool> TryReplayAsync(Actor actor, long id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            WITH replayed AS (
                UPDATE lms.outbox
                   SET aside_at = NULL, started = 0, failed = 0, due_at = lms.clock()
                 WHERE tenant_id = @tenant AND outbox_id = @Id AND aside_at IS NOT NULL AND delivered_at IS NULL
             RETURNING outbox_id, kind
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, lms.clock(), @Actor, 'outbox.replayed', 'outbox', outbox_id::text, jsonb_build_object('kind', kind)
              FROM replayed
            """;
        return await connections.Web.ExecuteAsync(actor.Tenant, sql, new { Id = id, Actor = actor.Person.Value }, token) == 1;
    }

    public Task<int> ReplayAllAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            WITH replayed AS (
                UPDATE lms.outbox
                   SET aside_at = NULL, started = 0, failed = 0, due_at = lms.clock()
                 WHERE tenant_id = @tenant AND aside_at IS NOT NULL AND delivered_at IS NULL
             RETURNING outbox_id, kind
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, lms.clock(), @Actor, 'outbox.replayed', 'outbox', outbox_id::text, jsonb_build_object('kind', kind)
              FROM replayed
            """;
        return connections.Web.ExecuteAsync(actor.Tenant, sql, new { Actor = actor.Person.Value }, token);
    }

    public async Task<bool> TryDropAsync(Actor actor, long id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            WITH dropped AS (
                UPDATE lms.outbox
                   SET delivered_at = lms.clock()
                 WHERE tenant_id = @tenant AND outbox_id = @Id AND aside_at IS NOT NULL AND delivered_at IS NULL
             RETURNING outbox_id, kind
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, lms.clock(), @Actor, 'outbox.dropped', 'outbox', outbox_id::text, jsonb_build_object('kind', kind)
              FROM dropped
            """;
        return await connections.Web.ExecuteAsync(actor.Tenant, sql, new { Id = id, Actor = actor.Person.Value }, token) == 1;
    }

    private sealed record WaitingRow(int Waiting, DateTime? Oldest);

    private sealed record AsideRow(long Id, string Kind, DateTime WrittenAt, string Failure, int Started, int Failed, DateTime Since)
    {
        public AsideMessage ToMessage() => new(Id, Kind, StoredText.Utc(WrittenAt), Failure, Started, Failed, StoredText.Utc(Since));
    }

    private sealed record FailingRow(long Id, string Kind, DateTime WrittenAt, string Failure, int Failed, DateTime NextTry)
    {
        public FailingMessage ToMessage() => new(Id, Kind, StoredText.Utc(WrittenAt), Failure, Failed, StoredText.Utc(NextTry));
    }
}
