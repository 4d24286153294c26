using Npgsql;

namespace Lms.EmbeddedPostgres.Tests;

/// <summary>One statement on a connection of its own.</summary>
internal static class Sql
{
    public static async Task RunAsync(string connection, string sql)
    {
        await using var data = NpgsqlDataSource.Create(connection);
        await using var command = data.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> AskAsync(string connection, string sql)
    {
        await using var data = NpgsqlDataSource.Create(connection);
        await using var command = data.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
