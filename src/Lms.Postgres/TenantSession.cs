using Dapper;
using Npgsql;

namespace Lms.Postgres;

/// <summary>One connection at work for one tenant. Sets the tenant in front of each statement, in the same command text.</summary>
/// <param name="connection">Open.</param>
/// <param name="setting">The setting that the policies look at, and its value.</param>
/// <param name="token">Cancels whatever runs.</param>
internal sealed class TenantSession(NpgsqlConnection connection, SessionSetting setting, CancellationToken token)
{
    private GatheredWrites? gathered;

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

    /// <summary>Several statements in one round trip; each sees what was committed before it began, not before the first did.</summary>
    /// <param name="sql">The statements.</param>
    /// <param name="arguments">The arguments of all of them.</param>
    /// <param name="read">Reads the results, one for each statement, in order.</param>
    public async Task<T> ReadSeveralAsync<T>(string sql, object? arguments, Func<SqlMapper.GridReader, Task<T>> read)
    {
        await using var grid = await connection.QueryMultipleAsync(Command(sql, arguments));
        await grid.ReadAsync<string>();
        return await read(grid);
    }

    /// <summary>Several statements with positional parameters in one round trip, read by hand: for what is asked all the time.</summary>
    /// <param name="statements">The statements; <c>$1</c> is the tenant in each.</param>
    /// <param name="arguments">What <c>$2</c> and so on are in each: an id, several ids, or a text that may be null.</param>
    /// <param name="read">Reads the results, one for each statement, in order.</param>
    public async Task<T> ReadTogetherAsync<T>(IEnumerable<string> statements, object?[] arguments, Func<NpgsqlDataReader, Task<T>> read)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(SessionSetting.Positional((Guid)setting.Value));
        foreach (var sql in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = (Guid)setting.Value });
            foreach (var argument in arguments)
                command.Parameters.Add(Parameter(argument));
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(token);
        await reader.NextResultAsync(token);
        return await read(reader);
    }

    /// <summary>Runs a statement without a result; gives the number of rows written, 0 while writes are gathered.</summary>
    public Task<int> ExecuteAsync(string sql, object? arguments = null)
    {
        if (gathered is null)
            return connection.ExecuteAsync(Command(sql, arguments));
        gathered.Add(sql, arguments);
        return Task.FromResult(0);
    }

    /// <summary>
    /// Runs work that only writes, and sends what it wrote in one round trip at its end, which is one transaction where none is
    /// open. A caller who goes away no longer stops it.
    /// </summary>
    /// <param name="work">Calls <see cref="ExecuteAsync"/> and looks at no count.</param>
    public async Task WriteTogetherAsync(Func<Task> work)
    {
        gathered = new(setting);
        try
        {
            await work();
            await gathered.SendAsync(connection);
        }
        finally
        {
            gathered = null;
        }
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
        Guid[] ids => new NpgsqlParameter<Guid[]> { TypedValue = ids },
        _ => new NpgsqlParameter<string?> { TypedValue = (string?)value },
    };

    private CommandDefinition Command(string sql, object? arguments)
    {
        // The setting ends with the transaction, and one command text is one transaction where none is open.
        var parameters = new DynamicParameters(arguments);
        parameters.Add(setting.Parameter, setting.Value);
        return new CommandDefinition(setting.Sql + sql, parameters, cancellationToken: token);
    }
}
