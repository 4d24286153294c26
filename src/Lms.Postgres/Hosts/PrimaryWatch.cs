using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lms.Postgres.Hosts;

/// <summary>
/// Where several hosts are named, looks at each of them every few seconds, so that a promotion is known before a connection meets
/// it. An old primary that still answers would otherwise keep the connections that it has.
/// </summary>
internal sealed partial class PrimaryWatch(PostgresConnections connections, PrimaryFence fence, TimeProvider time, ILogger<PrimaryWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Asks every host where it stands; drops the connections that we have when a newer primary is among them.</summary>
    /// <returns>The hosts that say they are a primary.</returns>
    public async Task<int> LookAsync(CancellationToken token)
    {
        var places = await Task.WhenAll(connections.Hosts.Select(host => AskAsync(host, token)));
        var primaries = places.OfType<ServerPlace>().Where(place => !place.IsStandby).ToList();
        if (primaries.MaxBy(place => place.Timeline, StringComparer.Ordinal) is { } newest && fence.Learn(newest))
        {
            Promoted();
            connections.Drop();
        }
        return primaries.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (connections.Hosts.Count < 2)
            return;
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private static async Task<ServerPlace?> AskAsync(string host, CancellationToken token)
    {
        const string sql = ServerPlace.Sql;
        try
        {
            await using var connection = new NpgsqlConnection(host);
            await connection.OpenAsync(token);
            return await connection.QuerySingleAsync<ServerPlace>(new CommandDefinition(sql, cancellationToken: token));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return null;
        }
    }

    [LoggerMessage(4004, LogLevel.Warning, "Another database server was promoted; connections to the one before it are dropped")]
    private partial void Promoted();
}
