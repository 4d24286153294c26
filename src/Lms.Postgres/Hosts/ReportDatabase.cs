using Dapper;
using Lms.Core.Organisation;
using Npgsql;

namespace Lms.Postgres.Hosts;

/// <summary>
/// Reads for overviews that decide nothing and show nobody's own latest work: a standby may answer, when it is at most
/// <paramref name="age"/> behind, else the primary does.
/// </summary>
/// <param name="standbys">Prefers standbys; null when there are none.</param>
/// <param name="primary">Answers when no standby may.</param>
/// <param name="age">How old an answer may be.</param>
/// <param name="time">Tells how old a mark is.</param>
internal sealed class ReportDatabase(NpgsqlDataSource? standbys, NpgsqlDataSource primary, TimeSpan age, TimeProvider time)
{
    private readonly TenantDatabase _primary = new(primary);

    // How far the primary had written, twice: a standby is seldom quite at the newest mark.
    private volatile Mark? _newer;
    private volatile Mark? _older;

    /// <summary>All rows of one statement, a transaction of its own.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(TenantId tenant, string sql, object? arguments, CancellationToken token)
    {
        if (standbys is not null && await MarkAsync(token) is { } mark && await TryStandbyAsync<T>(standbys, mark, tenant, sql, arguments, token) is { } rows)
            return rows;
        return await _primary.ListAsync<T>(tenant, sql, arguments, token);
    }

    /// <summary>A place in the primary's log that was its end at most <c>age</c> ago.</summary>
    private async Task<Mark?> MarkAsync(CancellationToken token)
    {
        if (_newer is null || time.GetElapsedTime(_newer.At) > age / 2)
        {
            // Read before the log's end: the mark may look older than it is, never younger.
            var now = time.GetTimestamp();
            const string sql = "SELECT pg_current_wal_insert_lsn()::text";
            await using var connection = await primary.ReachAsync(token);
            var end = await connection.ExecuteScalarAsync<string>(new CommandDefinition(sql, cancellationToken: token));
            _older = _newer;
            _newer = new(now, end!);
        }
        return Young(_older) ?? Young(_newer);
    }

    private Mark? Young(Mark? mark) => mark is not null && time.GetElapsedTime(mark.At) <= age ? mark : null;

    /// <summary>Null when the standby is too far behind, or gone.</summary>
    private static async Task<IReadOnlyList<T>?> TryStandbyAsync<T>(
        NpgsqlDataSource standbys, Mark mark, TenantId tenant, string sql, object? arguments, CancellationToken token)
    {
        try
        {
            await using var connection = await standbys.OpenConnectionAsync(token);
            return await HasReplayedAsync(connection, mark, token)
                ? await new TenantSession(connection, SessionSetting.Tenant(tenant), token).ListAsync<T>(sql, arguments)
                : null;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static async Task<bool> HasReplayedAsync(NpgsqlConnection connection, Mark mark, CancellationToken token)
    {
        const string sql = """
            SELECT CASE WHEN pg_is_in_recovery() THEN coalesce(pg_last_wal_replay_lsn() >= @End::pg_lsn, false) ELSE false END
            """;
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(sql, new { mark.End }, cancellationToken: token));
    }

    private sealed record Mark(long At, string End);
}
