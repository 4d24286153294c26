using System.Text.Json;
using Dapper;
using Lms.Core.Outbox;
using Npgsql;

namespace Lms.Postgres.Outbox;

/// <summary>The outbox as the worker's role: it sees every tenant's messages and no other table of people.</summary>
/// <param name="source">Connects as <c>lms_worker</c>.</param>
internal sealed class PostgresOutboxStore(NpgsqlDataSource source) : IOutboxStore
{
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(OutboxPolicy policy, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(policy);

        // What was never tried is due, though its time may lie ahead by now: the clock may have been set back since it was written.
        const string sql = """
            UPDATE lms.outbox
               SET aside_at = lms.clock(), lease_id = NULL, lease_until = NULL, failure = 'unfinished'
             WHERE delivered_at IS NULL AND aside_at IS NULL AND lease_until < lms.clock()
               AND started - failed >= @MaxUnfinished;

            WITH clean AS (
                SELECT message.tenant_id, message.outbox_id
                  FROM lms.outbox AS message
                 WHERE message.delivered_at IS NULL AND message.aside_at IS NULL AND (message.due_at <= lms.clock() OR message.started = 0)
                   AND (message.lease_until IS NULL OR message.lease_until < lms.clock())
                   AND message.format <= @Format AND message.started = message.failed
                   AND NOT EXISTS (
                        SELECT FROM lms.outbox AS earlier
                         WHERE earlier.tenant_id = message.tenant_id AND earlier.aggregate = message.aggregate
                           AND earlier.outbox_id < message.outbox_id AND earlier.delivered_at IS NULL)
                 ORDER BY message.due_at, message.outbox_id
                 LIMIT @Batch
                   FOR UPDATE SKIP LOCKED
            ), suspect AS (
                SELECT message.tenant_id, message.outbox_id
                  FROM lms.outbox AS message
                 WHERE NOT EXISTS (SELECT FROM clean)
                   AND message.delivered_at IS NULL AND message.aside_at IS NULL AND message.due_at <= lms.clock()
                   AND (message.lease_until IS NULL OR message.lease_until < lms.clock())
                   AND message.format <= @Format AND message.started > message.failed
                   AND NOT EXISTS (
                        SELECT FROM lms.outbox AS earlier
                         WHERE earlier.tenant_id = message.tenant_id AND earlier.aggregate = message.aggregate
                           AND earlier.outbox_id < message.outbox_id AND earlier.delivered_at IS NULL)
                 ORDER BY message.due_at, message.outbox_id
                 LIMIT 1
                   FOR UPDATE SKIP LOCKED
            ), due AS (
                SELECT tenant_id, outbox_id FROM clean
                UNION ALL
                SELECT tenant_id, outbox_id FROM suspect
            )
            UPDATE lms.outbox AS message
               SET started = message.started + 1,
                   lease_id = @Lease,
                   lease_until = lms.clock() + @Length
              FROM due
             WHERE message.tenant_id = due.tenant_id AND message.outbox_id = due.outbox_id
            RETURNING message.tenant_id AS TenantId, message.outbox_id AS OutboxId, message.kind AS Kind,
                      message.payload::text AS Payload, message.written_at AS WrittenAt, message.failed AS Failed, to_json(message.told)::text AS Told
            """;
        var lease = Guid.CreateVersion7();
        await using var connection = await source.OpenConnectionAsync(token);
        var rows = await connection.QueryAsync<TakenRow>(new CommandDefinition(
            sql, new { policy.MaxUnfinished, policy.Batch, Format = OutboxMessage.KnownFormat, Lease = lease, Length = policy.Lease }, cancellationToken: token));
        return [.. rows.OrderBy(row => row.OutboxId).Select(row => row.ToMessage(lease))];
    }

    public Task<bool> TryKeepAsync(OutboxMessage message, OutboxPolicy policy, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(policy);
        const string sql = """
            UPDATE lms.outbox
               SET lease_until = lms.clock() + @Length
             WHERE tenant_id = @Tenant AND outbox_id = @Id AND lease_id = @Lease
            """;
        return WriteAsync(sql, new { Tenant = message.Tenant.Value, message.Id, message.Lease, Length = policy.Lease }, token);
    }

    public Task<bool> TryTellAsync(OutboxMessage message, string handler, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(message);
        const string sql = """
            UPDATE lms.outbox
               SET told = array_append(told, @Handler)
             WHERE tenant_id = @Tenant AND outbox_id = @Id AND lease_id = @Lease
            """;
        return WriteAsync(sql, new { Tenant = message.Tenant.Value, message.Id, message.Lease, Handler = handler }, token);
    }

    public Task<bool> TryFinishAsync(OutboxMessage message, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(message);
        const string sql = """
            UPDATE lms.outbox
               SET delivered_at = lms.clock(), lease_id = NULL, lease_until = NULL, failure = NULL
             WHERE tenant_id = @Tenant AND outbox_id = @Id AND lease_id = @Lease
            """;
        return WriteAsync(sql, new { Tenant = message.Tenant.Value, message.Id, message.Lease }, token);
    }

    public Task<bool> TryFailAsync(OutboxMessage message, string failure, TimeSpan? wait, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(message);
        const string sql = """
            UPDATE lms.outbox
               SET failed = failed + 1,
                   failure = @Failure,
                   lease_id = NULL,
                   lease_until = NULL,
                   due_at = lms.clock() + coalesce(@Wait, interval '0'),
                   aside_at = CASE WHEN @Wait::interval IS NULL THEN lms.clock() END
             WHERE tenant_id = @Tenant AND outbox_id = @Id AND lease_id = @Lease
            """;
        return WriteAsync(sql, new { Tenant = message.Tenant.Value, message.Id, message.Lease, Failure = failure, Wait = wait }, token);
    }

    public Task ReturnAsync(OutboxMessage message, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(message);
        const string sql = """
            UPDATE lms.outbox
               SET started = started - 1, lease_id = NULL, lease_until = NULL
             WHERE tenant_id = @Tenant AND outbox_id = @Id AND lease_id = @Lease
            """;
        return WriteAsync(sql, new { Tenant = message.Tenant.Value, message.Id, message.Lease }, token);
    }

    public async Task<int> RemoveAsync(OutboxPolicy policy, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(policy);
        const string sql = """
            DELETE FROM lms.outbox AS message
             USING (
                SELECT tenant_id, outbox_id
                  FROM lms.outbox
                 WHERE delivered_at < lms.clock() - @Keep
                 ORDER BY delivered_at
                 LIMIT @RemovalBatch
                   FOR UPDATE SKIP LOCKED) AS old
             WHERE message.tenant_id = old.tenant_id AND message.outbox_id = old.outbox_id
            """;
        await using var connection = await source.OpenConnectionAsync(token);
        return await connection.ExecuteAsync(new CommandDefinition(sql, new { policy.Keep, policy.RemovalBatch }, cancellationToken: token));
    }

    public async Task<OutboxBacklog> CountAsync(CancellationToken token)
    {
        const string sql = """
            SELECT count(*) FILTER (WHERE aside_at IS NULL)::int AS Pending,
                   count(*) FILTER (WHERE aside_at IS NOT NULL)::int AS Aside,
                   greatest(coalesce(lms.clock() - min(written_at) FILTER (WHERE aside_at IS NULL), interval '0'), interval '0') AS OldestAge
              FROM lms.outbox
             WHERE delivered_at IS NULL
            """;
        await using var connection = await source.OpenConnectionAsync(token);
        return await connection.QuerySingleAsync<OutboxBacklog>(new CommandDefinition(sql, cancellationToken: token));
    }

    private async Task<bool> WriteAsync(string sql, object arguments, CancellationToken token)
    {
        await using var connection = await source.OpenConnectionAsync(token);
        return await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: token)) == 1;
    }

    private sealed record TakenRow(
        Guid TenantId, long OutboxId, string Kind, string Payload, DateTime WrittenAt, int Failed, string Told)
    {
        public OutboxMessage ToMessage(Guid lease) => new(
            new(TenantId), OutboxId, Kind, JsonSerializer.Deserialize<JsonElement>(Payload), StoredText.Utc(WrittenAt), lease, Failed, StoredJson.Read<List<string>>(Told));
    }
}
