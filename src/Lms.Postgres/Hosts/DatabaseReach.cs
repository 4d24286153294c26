using Npgsql;

namespace Lms.Postgres.Hosts;

/// <summary>How a session begins, and what is done about connections that lead to the wrong server.</summary>
internal static class DatabaseReach
{
    /// <summary>Opens a connection.</summary>
    /// <exception cref="DatabaseUnreachableException">None of several hosts is a primary that answers; the driver does not call that transient.</exception>
    public static async Task<NpgsqlConnection> ReachAsync(this NpgsqlDataSource source, CancellationToken token)
    {
        try
        {
            return await source.OpenConnectionAsync(token);
        }
        catch (NpgsqlException e) when (e is not PostgresException && !e.IsTransient)
        {
            throw new DatabaseUnreachableException("No primary of the database answers.", e);
        }
    }

    /// <summary>The server has said that it is not, or soon no longer, the primary: the other connections to it are of no use either.</summary>
    public static bool IsOfWrongServer(this PostgresException failure) => failure.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction
        or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
        || failure.SqlState.StartsWith("08", StringComparison.Ordinal);
}
