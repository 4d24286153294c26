using Dapper;
using Npgsql;

namespace Lms.Postgres.Hosts;

/// <summary>
/// Lets in only connections to the newest primary that this process knows of. A standby is turned away, and so is a primary that
/// another server has been promoted over: what was written there would be lost.
/// </summary>
internal sealed class PrimaryFence
{
    // Our guards look, once they hold a lock, at what was committed while they waited for it. A database that isolates more by
    // default would show them what was before: they would take an older answer after a newer one, and make rows twice.
    private const string Isolation = """
        SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED
        """;

    private readonly Lock _lock = new();
    private ServerPlace? _newest;

    /// <summary>For a physical connection that has just been opened.</summary>
    /// <exception cref="DatabaseUnreachableException">The server is not the primary.</exception>
    public void Admit(NpgsqlConnection connection)
    {
        const string isolate = Isolation;
        const string sql = ServerPlace.Sql;
        connection.Execute(isolate);
        try
        {
            Judge(connection.QuerySingle<ServerPlace>(sql));
        }
        catch (PostgresException e) when (IsUntold(e))
        {
        }
    }

    /// <inheritdoc cref="Admit"/>
    public async Task AdmitAsync(NpgsqlConnection connection)
    {
        const string isolate = Isolation;
        const string sql = ServerPlace.Sql;
        await connection.ExecuteAsync(isolate);
        try
        {
            Judge(await connection.QuerySingleAsync<ServerPlace>(sql));
        }
        catch (PostgresException e) when (IsUntold(e))
        {
        }
    }

    /// <summary>Takes note of a server; true when it is a primary that was promoted after the one known so far.</summary>
    public bool Learn(ServerPlace place)
    {
        if (place.IsStandby)
            return false;
        lock (_lock)
        {
            var known = _newest;
            if (known is not null && known.System == place.System && string.CompareOrdinal(place.Timeline, known.Timeline) <= 0)
                return false;
            _newest = place;
            return known is not null;
        }
    }

    private void Judge(ServerPlace place)
    {
        if (place.IsStandby)
            throw new DatabaseUnreachableException("The server is a standby.");
        Learn(place);
        lock (_lock)
            if (_newest is { } newest && newest.System == place.System && newest.Timeline != place.Timeline)
                throw new DatabaseUnreachableException($"The server is a primary of timeline {place.Timeline}, and another one was promoted since (timeline {newest.Timeline}).");
    }

    /// <summary>Some hosted servers keep these functions to themselves; they do their own fencing.</summary>
    private static bool IsUntold(PostgresException e) =>
        e.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.FeatureNotSupported;
}
