using Dapper;
using Npgsql;

namespace Lms.Postgres.Schema;

/// <summary>Applies migrations one by one, each under the lock and in a transaction of its own.</summary>
/// <param name="owner">Connects as the owner role.</param>
/// <param name="migrations">In order.</param>
/// <param name="prepare">Makes the schema and the table of migrations where they are missing.</param>
internal sealed class Migrator(NpgsqlDataSource owner, IReadOnlyList<Migration> migrations, string prepare)
{
    private const int Tries = 10;

    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken token)
    {
        await using var connection = await owner.OpenConnectionAsync(token);
        var applied = await AppliedAsync(connection, token);
        foreach (var migration in migrations)
            Check(migration, applied.GetValueOrDefault(migration.Number));
        var missing = migrations.Where(migration => !applied.ContainsKey(migration.Number)).ToList();
        if (missing.Count == 0)
            return [];

        await InTransactionAsync(connection, () => RunSqlAsync(connection, prepare, token), token);
        var done = new List<string>();
        foreach (var migration in missing)
            if (await ApplyAsync(connection, migration, token))
                done.Add(migration.Name);
        return done;
    }

    private static async Task<bool> ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken token)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await InTransactionAsync(connection, () => ApplyOnceAsync(connection, migration, token), token);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable && tried < Tries)
            {
                // Somebody works in the table right now. Waiting longer would make everybody behind us wait too.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(200, 1000)), token);
            }
        }
    }

    private static async Task<bool> ApplyOnceAsync(NpgsqlConnection connection, Migration migration, CancellationToken token)
    {
        Check(migration, (await AppliedAsync(connection, token)).GetValueOrDefault(migration.Number));
        const string record = """
            INSERT INTO lms.migration (number, name, checksum)
            VALUES (@Number, @Name, @Checksum)
            ON CONFLICT (number) DO NOTHING
            """;
        var mine = await connection.ExecuteAsync(new CommandDefinition(
            record, new { migration.Number, migration.Name, migration.Checksum }, cancellationToken: token)) == 1;
        if (mine)
            await RunSqlAsync(connection, migration.Sql, token);
        return mine;
    }

    private static async Task<T> InTransactionAsync<T>(NpgsqlConnection connection, Func<Task<T>> work, CancellationToken token)
    {
        // The lock belongs to the transaction, so that it also holds behind a pooler and goes when a host dies.
        const string enter = "SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(hashtextextended('lms.migration', 0));";
        await using var transaction = await connection.BeginTransactionAsync(token);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(enter, commandTimeout: 0, cancellationToken: token));
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new InvalidOperationException("Another host has been migrating the schema lms for a minute. Start this one again when that one is done.", e);
        }

        // A learner's statement must not queue up for long behind ours.
        await connection.ExecuteAsync(new CommandDefinition("SET LOCAL lock_timeout = '3s'", cancellationToken: token));
        var result = await work();
        await transaction.CommitAsync(token);
        return result;
    }

    private static async Task<bool> RunSqlAsync(NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await connection.ExecuteAsync(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: token));
        return true;
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken token)
    {
        const string exists = "SELECT to_regclass('lms.migration') IS NOT NULL";
        const string sql = "SELECT number AS Number, checksum AS Checksum FROM lms.migration";
        if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(exists, cancellationToken: token)))
            return [];
        var rows = await connection.QueryAsync<AppliedRow>(new CommandDefinition(sql, cancellationToken: token));
        return rows.ToDictionary(row => row.Number, row => row.Checksum);
    }

    private static void Check(Migration migration, string? applied)
    {
        if (applied is not null && applied != migration.Checksum)
            throw new InvalidOperationException(
                $"Migration {migration.Name} was changed after this database had applied it. Restore the file, and put the change into a new migration.");
    }

    private sealed record AppliedRow(int Number, string Checksum);
}
