using Dapper;
using Lms.Core;
using Lms.Core.StartChecks;
using Lms.Postgres.Hosts;

namespace Lms.Postgres.StartChecks;

/// <summary>Whether what has been answered as saved survives the loss of the database's primary, as far as the primary itself can tell.</summary>
internal sealed class StandbyCheck(PostgresConnections connections, PrimaryWatch watch) : IStartCheck
{
    private static readonly Text Subject = new("Reservserver för databasen", "The database's standby");

    public async Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token)
    {
        // The web role sees that somebody receives the log, not who or how far; a backup being taken looks the same for its while.
        const string sql = """
            SELECT (SELECT count(*) FROM pg_catalog.pg_stat_replication)::int AS Receivers,
                   current_setting('synchronous_standby_names') <> '' AS IsSynchronous
            """;
        await using var connection = await connections.WebSource.ReachAsync(token);
        var primary = await connection.QuerySingleAsync<PrimaryRow>(new CommandDefinition(sql, cancellationToken: token));
        var findings = new List<StartFinding>();
        if (primary is { Receivers: > 0, IsSynchronous: false })
            findings.Add(new("database-standby-asynchronous", StartWeight.Flag, Subject, new(
                "De senast sparade svaren kan försvinna när reservservern tar över.", "The answers saved last may be lost when the standby takes over."),
                "RPO > 0: a standby follows asynchronously. Set synchronous_standby_names (Patroni: synchronous_mode) so that commits wait for it."));
        if (primary.Receivers == 0 && connections.Hosts.Count > 1)
            findings.Add(new("database-standby-missing", StartWeight.Flag, Subject, new(
                "Ingen reservserver följer databasen just nu.", "No standby follows the database at the moment."),
                $"{connections.Hosts.Count} hosts are configured, and none receives the primary's log."));
        if (await watch.LookAsync(token) is > 1 and var primaries)
            findings.Add(new("database-two-primaries", StartWeight.Flag, Subject, new(
                "Flera databasservrar säger att de är huvudserver. Det som skrivs på den äldre går förlorat.",
                "More than one database server says that it is the primary. What is written on the older one is lost."),
                $"{primaries} of {connections.Hosts.Count} hosts take writes. We write to the one promoted last; stop the other, and turn it back with pg_rewind."));
        return findings;
    }

    private sealed record PrimaryRow(int Receivers, bool IsSynchronous);
}
