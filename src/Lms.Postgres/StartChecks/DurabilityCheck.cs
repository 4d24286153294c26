using Dapper;
using Lms.Core;
using Lms.Core.StartChecks;
using Lms.Postgres.Hosts;

namespace Lms.Postgres.StartChecks;

/// <summary>What has been answered as saved must still be there after a crash: the server's settings can take that away.</summary>
internal sealed class DurabilityCheck(PostgresConnections connections) : IStartCheck
{
    private static readonly Text Subject = new("Säker lagring", "Safe storage");

    public async Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token)
    {
        // Asked as the web role, whose own settings and those of its database are what counts.
        const string sql = """
            SELECT current_setting('fsync') AS Fsync,
                   current_setting('full_page_writes') AS FullPageWrites,
                   current_setting('synchronous_commit') AS Commit,
                   current_setting('default_transaction_isolation') AS Isolation,
                   current_setting('synchronous_standby_names') <> '' AS HasSynchronousStandbys
            """;
        await using var connection = await connections.WebSource.ReachAsync(token);
        var settings = await connection.QuerySingleAsync<SettingsRow>(new CommandDefinition(sql, cancellationToken: token));
        var findings = new List<StartFinding>();
        if (settings.Fsync == "off")
            findings.Add(new("database-fsync-off", StartWeight.Refusal, Subject, new(
                "Ett strömavbrott kan förstöra hela databasen.", "A power cut may ruin the whole database."), "Set fsync = on in the server's settings."));
        if (settings.FullPageWrites == "off")
            findings.Add(new("database-full-page-writes-off", StartWeight.Refusal, Subject, new(
                "Ett strömavbrott kan göra sidor i databasen oläsliga.", "A power cut may leave pages of the database unreadable."), "Set full_page_writes = on in the server's settings."));
        if (settings.Commit == "off")
            findings.Add(new("database-commit-off", StartWeight.Refusal, Subject, new(
                "Svar som visas som sparade kan försvinna om servern kraschar.", "Answers that are shown as saved may be lost when the server crashes."),
                "Run ALTER ROLE lms_web RESET synchronous_commit, and set synchronous_commit = on in the server's settings."));
        if (settings.Isolation != "read committed")
            findings.Add(new("database-isolation", StartWeight.Refusal, Subject, new(
                "Anrop som upprepas kan sluta i ett fel, och ett äldre svar kan tas emot efter ett nyare.", "Repeated calls may end in a fault, and an older answer may be taken after a newer one."),
                $"default_transaction_isolation is {settings.Isolation} in the sessions of the host's own data source. Run ALTER ROLE lms_web SET default_transaction_isolation = 'read committed', or give UsePostgres a connection string."));
        if (settings is { Commit: "local", HasSynchronousStandbys: true })
            findings.Add(new("database-commit-local", StartWeight.Flag, Subject, new(
                "Svar som visas som sparade kan försvinna när en reservserver tar över.", "Answers that are shown as saved may be lost when a standby takes over."),
                "synchronous_commit is local for this role, so commits do not wait for the synchronous standby (RPO > 0). Set it to on."));
        return findings;
    }

    private sealed record SettingsRow(string Fsync, string FullPageWrites, string Commit, string Isolation, bool HasSynchronousStandbys);
}
