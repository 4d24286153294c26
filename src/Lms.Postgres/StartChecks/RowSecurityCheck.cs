using Dapper;
using Lms.Core;
using Lms.Core.StartChecks;
using Lms.Postgres.Hosts;

namespace Lms.Postgres.StartChecks;

/// <summary>Every table with tenants' rows must force row security, also after somebody has worked in the database by hand.</summary>
internal sealed class RowSecurityCheck(PostgresConnections connections) : IStartCheck
{
    public async Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token)
    {
        // The three tables that belong to the schema or the host and hold nobody's rows; DataClasses.yaml says so too.
        const string sql = """
            SELECT relation.relname::text
              FROM pg_catalog.pg_class AS relation
             WHERE relation.relnamespace = to_regnamespace('lms')
               AND relation.relkind IN ('r', 'p')
               AND relation.relname NOT IN ('migration', 'clock_shift', 'data_protection_key')
               AND NOT (relation.relrowsecurity AND relation.relforcerowsecurity)
             ORDER BY 1
            """;
        await using var connection = await connections.WebSource.ReachAsync(token);
        var open = (await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: token))).ToList();
        if (open.Count == 0)
            return [];
        return
        [
            new("database-row-security-off", StartWeight.Refusal, new("Radskydd", "Row security"), new(
                "Radskyddet är avstängt för en eller flera tabeller: en kommun kan få se en annans uppgifter.",
                "Row security is off for one table or more: one municipality could read another's rows."),
                $"As lms_owner, run ALTER TABLE lms.… ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY for: {string.Join(", ", open)}."),
        ];
    }
}
