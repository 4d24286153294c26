using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;

namespace Lms.Postgres.Schema;

/// <summary>Brings the schema <c>lms</c> up to date: forward only, one transaction a file, safe when several hosts start at once.</summary>
public static class PostgresSchema
{
    private const string Prepare = """
        DO $$
        BEGIN
            IF to_regnamespace('lms') IS NULL THEN
                CREATE SCHEMA lms;
            END IF;
        END
        $$;
        CREATE TABLE IF NOT EXISTS lms.migration (
            number     int PRIMARY KEY,
            name       text NOT NULL,
            checksum   text NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT now()
        );
        """;

    /// <summary>
    /// Applies what is missing, as the owner role. Of several calls at once each file is applied by one; the others wait
    /// for at most a minute.
    /// </summary>
    /// <param name="owner">Connects as <c>lms_owner</c>.</param>
    /// <param name="token">Cancels the call; files applied so far stay.</param>
    /// <returns>Names of the files that this call applied; empty when the schema was up to date.</returns>
    /// <exception cref="InvalidOperationException">A file was changed after it had been applied, or another host holds the lock.</exception>
    /// <exception cref="PostgresException">A statement failed, e.g. because the roles do not exist; that file left no trace.</exception>
    public static Task<IReadOnlyList<string>> MigrateAsync(NpgsqlDataSource owner, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return new Migrator(owner, Migration.All(), Prepare).RunAsync(token);
    }

    /// <summary>
    /// The statements that <see cref="MigrateAsync"/> would run, for an operator's own tool: run them as <c>lms_owner</c>
    /// with <c>psql -v ON_ERROR_STOP=1</c>.
    /// </summary>
    /// <param name="from">The number of the last migration that the database has; 0 for an empty one.</param>
    public static string Script(int from = 0)
    {
        var script = new StringBuilder();
        if (from == 0)
            script.Append("BEGIN;\n").Append(Prepare).Append("\nCOMMIT;\n\n");
        foreach (var migration in Migration.All().Where(migration => migration.Number > from))
        {
            script.Append("-- ").Append(migration.Name).Append('\n');
            script.Append("BEGIN;\nSET LOCAL lock_timeout = '3s';\n");
            script.Append(migration.Sql).Append('\n');
            script.Append("INSERT INTO lms.migration (number, name, checksum) VALUES (");
            script.Append(migration.Number.ToString(CultureInfo.InvariantCulture)).Append(", '").Append(migration.Name).Append("', '").Append(migration.Checksum).Append("');\n");
            script.Append("COMMIT;\n\n");
        }

        return script.ToString();
    }

    /// <summary>The number of the last migration that the database has; 0 when it has none, or none that this role may see.</summary>
    /// <param name="source">Any role.</param>
    /// <param name="token">Cancels the call.</param>
    internal static async Task<int> VersionAsync(NpgsqlDataSource source, CancellationToken token)
    {
        const string sql = "SELECT coalesce(max(number), 0) FROM lms.migration";
        await using var connection = await source.OpenConnectionAsync(token);
        try
        {
            return await connection.ExecuteScalarAsync<int>(new CommandDefinition(sql, cancellationToken: token));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable
            or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.InsufficientPrivilege)
        {
            return 0;
        }
    }

    /// <summary>The number of the newest migration in this assembly.</summary>
    internal static int NewestVersion => Migration.All()[^1].Number;
}
