using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lms.Postgres.Hosts;

/// <summary>
/// Waits, when the host starts, for a primary that answers: after a power cut or an upgrade the host is often up before
/// the database. What waiting does not mend, such as a wrong password, is not waited for.
/// </summary>
internal sealed partial class DatabaseWait(IOptions<PostgresOptions> options, TimeProvider time, ILogger<DatabaseWait> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Returns as soon as a connection could be opened.</summary>
    /// <param name="source">Whose connections are needed first.</param>
    /// <param name="token">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">Nothing answered for as long as the options say.</exception>
    public async Task ForAsync(NpgsqlDataSource source, CancellationToken token)
    {
        var since = time.GetTimestamp();
        for (var isTold = false; ; isTold = true)
        {
            try
            {
                await using var connection = await source.ReachAsync(token);
                return;
            }
            catch (Exception fault) when (IsAway(fault))
            {
                var patience = options.Value.WaitAtStart;
                if (time.GetElapsedTime(since) >= patience)
                    throw new InvalidOperationException(
                        $"The database has not answered for {patience.TotalSeconds:0} seconds, so the host does not start. See that PostgreSQL runs and that "
                        + "host and port in the connection string are right; PostgresOptions.WaitAtStart says how long to wait. The last try said: " + fault.Message, fault);
                if (!isTold)
                    Waiting(patience.TotalSeconds, fault.Message);
                await Task.Delay(Pause, time, token);
            }
        }
    }

    // A server that starts, stops or is a standby still says so itself; one that is not there says nothing.
    private static bool IsAway(Exception fault) => fault switch
    {
        PostgresException told => told.SqlState is PostgresErrorCodes.TooManyConnections || told.IsOfWrongServer(),
        _ => fault is NpgsqlException or DatabaseUnreachableException or TimeoutException,
    };

    [LoggerMessage(4005, LogLevel.Warning, "The database does not answer yet. The host waits up to {Seconds} s for it. {Reason}")]
    private partial void Waiting(double seconds, string reason);
}
