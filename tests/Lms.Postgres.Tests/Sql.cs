using Dapper;
using Npgsql;

namespace Lms.Postgres.Tests;

/// <summary>Statements of a test's own, as the role of the data source and without a tenant unless they set one.</summary>
internal static class Sql
{
    public static async Task<T?> AskAsync<T>(this NpgsqlDataSource source, string sql, object? arguments = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, arguments);
    }

    public static async Task<int> RunAsync(this NpgsqlDataSource source, string sql, object? arguments = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteAsync(sql, arguments);
    }
}
