using Npgsql;

namespace Lms.EmbeddedPostgres;

/// <summary>DDL takes no parameters, so the server itself quotes names and literals with <c>format()</c> and hands the statement back.</summary>
internal static class Statements
{
    public static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlCommand ask, CancellationToken cancellationToken)
    {
        var statements = new List<string>();
        await using var rows = await ask.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            statements.Add(rows.GetString(0));
        return statements;
    }

    public static async Task RunAllAsync(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
