using System.Diagnostics;
using Npgsql;

namespace Lms.EmbeddedPostgres;

/// <summary>What a primary is told about its standbys.</summary>
/// <param name="superuser">Connects to the primary, without a pool.</param>
internal sealed class Replication(string superuser)
{
    /// <summary>A standby that was away, or that is turned back, finds its place in this much log.</summary>
    public async Task KeepLogAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT format('ALTER SYSTEM SET wal_keep_size = %L', @value)";
        await SetAsync(sql, "256MB", cancellationToken);
    }

    /// <summary>From now on a commit waits for that standby.</summary>
    public async Task WaitForAsync(string standby, TimeSpan timeout, CancellationToken cancellationToken)
    {
        const string sql = "SELECT format('ALTER SYSTEM SET synchronous_standby_names = %L', format('FIRST 1 (%I)', @value))";
        await SetAsync(sql, standby, cancellationToken);
        await UntilAsync(standby, "sync", timeout, cancellationToken);
    }

    /// <summary>Waits until the standby receives the log as it is written.</summary>
    public Task StreamsAsync(string standby, TimeSpan timeout, CancellationToken cancellationToken) =>
        UntilAsync(standby, "any", timeout, cancellationToken);

    private async Task UntilAsync(string standby, string state, TimeSpan timeout, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT EXISTS (SELECT FROM pg_stat_replication
                            WHERE application_name = @standby AND state = 'streaming' AND (@state = 'any' OR sync_state = @state))
            """;
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(cancellationToken);
        await using var ask = new NpgsqlCommand(sql, connection);
        ask.Parameters.AddWithValue("standby", standby);
        ask.Parameters.AddWithValue("state", state);
        for (var waited = Stopwatch.StartNew(); !(bool)(await ask.ExecuteScalarAsync(cancellationToken))!;)
        {
            if (waited.Elapsed > timeout)
                throw new PrivateClusterException($"The standby {standby} did not follow within {timeout.TotalSeconds:0} s. Its server.log says why.");
            await Task.Delay(10, cancellationToken);
        }
    }

    private async Task SetAsync(string sql, string value, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(cancellationToken);
        await using var ask = new NpgsqlCommand(sql, connection);
        ask.Parameters.AddWithValue("value", value);
        await Statements.RunAllAsync(connection, [.. await Statements.ReadAsync(ask, cancellationToken), "SELECT pg_reload_conf()"], cancellationToken);
    }
}
