using Dapper;
using Npgsql;

namespace Lms.Postgres;

/// <summary>One connection at work for one tenant. Sets the tenant in front of each statement, in the same command text.</summary>
/// <param name="connection">Open.</param>
/// <param name="setting">The setting that the policies look at, and its value.</param>
/// <param name="token">Cancels whatever runs.</param>
internal sealed class TenantSession(NpgsqlConnection connection, SessionSetting setting, CancellationToken token)
{
    /// <summary>All rows of the statement's one result. <c>@tenant</c> is the tenant.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? arguments = null)
    {
        await using var grid = await connection.QueryMultipleAsync(Command(sql, arguments));
        await grid.ReadAsync<string>();
        return [.. await grid.ReadAsync<T>()];
    }

    /// <summary>The first row of the statement's one result, or null.</summary>
    public async Task<T?> FindAsync<T>(string sql, object? arguments = null)
        where T : class
    {
        await using var grid = await connection.QueryMultipleAsync(Command(sql, arguments));
        await grid.ReadAsync<string>();
        return await grid.ReadFirstOrDefaultAsync<T>();
    }

    /// <summary>The one value of the statement's one result.</summary>
    public async Task<T> ReadAsync<T>(string sql, object? arguments = null)
        where T : struct
    {
        await using var grid = await connection.QueryMultipleAsync(Command(sql, arguments));
        await grid.ReadAsync<string>();
        return await grid.ReadSingleAsync<T>();
    }

    /// <summary>Runs a statement without a result; gives the number of rows written.</summary>
    public Task<int> ExecuteAsync(string sql, object? arguments = null) => connection.ExecuteAsync(Command(sql, arguments));

    private CommandDefinition Command(string sql, object? arguments)
    {
        // The setting ends with the transaction, and one command text is one transaction where none is open.
        var parameters = new DynamicParameters(arguments);
        parameters.Add(setting.Parameter, setting.Value);
        return new CommandDefinition(setting.Sql + sql, parameters, cancellationToken: token);
    }
}
