using Lms.Core.Organisation;
using Lms.Postgres.Hosts;
using Npgsql;

namespace Lms.Postgres;

/// <summary>The database through one role. The only way to it, so that no statement runs without its tenant.</summary>
/// <param name="source">Connections of that role.</param>
internal sealed class TenantDatabase(NpgsqlDataSource source)
{
    /// <summary>All rows of one statement, a transaction of its own.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(TenantId tenant, string sql, object? arguments, CancellationToken token) =>
        RunAsync(SessionSetting.Tenant(tenant), session => session.ListAsync<T>(sql, arguments), token);

    /// <summary>The first row of one statement, a transaction of its own; null when there is none.</summary>
    public Task<T?> FindAsync<T>(TenantId tenant, string sql, object? arguments, CancellationToken token)
        where T : class =>
        RunAsync(SessionSetting.Tenant(tenant), session => session.FindAsync<T>(sql, arguments), token);

    /// <summary>One statement without a result, a transaction of its own; gives the number of rows written.</summary>
    public Task<int> ExecuteAsync(TenantId tenant, string sql, object? arguments, CancellationToken token) =>
        RunAsync(SessionSetting.Tenant(tenant), session => session.ExecuteAsync(sql, arguments), token);

    /// <summary>One statement, a transaction of its own, that reads before a tenant is known.</summary>
    public Task<T?> FindAsync<T>(SessionSetting setting, string sql, object? arguments, CancellationToken token)
        where T : class =>
        RunAsync(setting, session => session.FindAsync<T>(sql, arguments), token);

    /// <summary>
    /// The first row of one statement with positional parameters, read by hand: for what is asked all the time. The first
    /// parameter is the tenant; null when there is no row.
    /// </summary>
    public Task<T?> ReadAsync<T>(TenantId tenant, string sql, object[] arguments, Func<NpgsqlDataReader, T> read, CancellationToken token)
        where T : class =>
        TransactionRetry.RunAsync(
            async () =>
            {
                await using var connection = await source.ReachAsync(token);
                await using var batch = new NpgsqlBatch(connection);
                batch.BatchCommands.Add(SessionSetting.Positional(tenant.Value));
                var command = new NpgsqlBatchCommand(sql);
                command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = tenant.Value });
                foreach (var argument in arguments)
                    command.Parameters.Add(new NpgsqlParameter { Value = argument });
                batch.BatchCommands.Add(command);
                await using var reader = await batch.ExecuteReaderAsync(token);
                await reader.NextResultAsync(token);
                return await reader.ReadAsync(token) ? read(reader) : null;
            },
            source.Clear,
            token);

    /// <summary>Statements that are each a transaction of their own.</summary>
    public Task<T> RunAsync<T>(TenantId tenant, Func<TenantSession, Task<T>> work, CancellationToken token) =>
        RunAsync(SessionSetting.Tenant(tenant), work, token);

    /// <summary>Several statements in one transaction. May run more than once, so the work must leave no trace but in the database.</summary>
    public Task<T> TransactAsync<T>(TenantId tenant, Func<TenantSession, Task<T>> work, CancellationToken token) =>
        TransactionRetry.RunAsync(
            async () =>
            {
                await using var connection = await source.ReachAsync(token);
                await using var transaction = await connection.BeginTransactionAsync(token);
                var result = await work(new TenantSession(connection, SessionSetting.Tenant(tenant), token));

                // Once everything is decided, a caller who goes away no longer stops it.
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            },
            source.Clear,
            token);

    /// <summary>
    /// Calls of a function of the schema's that takes the tenant first and sets it itself: one round trip, one transaction,
    /// and no more than that, for what is called most of all.
    /// </summary>
    /// <param name="sql">The call, with positional parameters; it gives one row.</param>
    /// <param name="calls">The parameters of each call.</param>
    /// <param name="read">Reads a call's row.</param>
    /// <param name="token">Cancels the calls.</param>
    public Task<IReadOnlyList<T>> CallAsync<T>(
        string sql, IReadOnlyList<Func<NpgsqlParameter[]>> calls, Func<NpgsqlDataReader, T> read, CancellationToken token) =>
        TransactionRetry.RunAsync<IReadOnlyList<T>>(
            async () =>
            {
                await using var connection = await source.ReachAsync(token);
                await using var batch = new NpgsqlBatch(connection);
                foreach (var call in calls)
                {
                    var command = new NpgsqlBatchCommand(sql);
                    foreach (var parameter in call())
                        command.Parameters.Add(parameter);
                    batch.BatchCommands.Add(command);
                }

                var rows = new T[calls.Count];
                await using var reader = await batch.ExecuteReaderAsync(token);
                for (var i = 0; i < rows.Length; i++)
                {
                    await reader.ReadAsync(token);
                    rows[i] = read(reader);
                    await reader.NextResultAsync(token);
                }

                // Only now is it committed: the reader has seen the end of the transaction, or throws here.
                await reader.CloseAsync();
                return rows;
            },
            source.Clear,
            token);

    /// <summary>One call of such a function that gives several rows.</summary>
    /// <param name="sql">The call, with positional parameters.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="count">How many rows it gives.</param>
    /// <param name="read">Reads the row with that number.</param>
    /// <param name="token">Cancels the call.</param>
    public Task<IReadOnlyList<T>> CallAsync<T>(
        string sql, Func<NpgsqlParameter[]> parameters, int count, Func<NpgsqlDataReader, int, T> read, CancellationToken token) =>
        TransactionRetry.RunAsync<IReadOnlyList<T>>(
            async () =>
            {
                await using var connection = await source.ReachAsync(token);
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddRange(parameters());
                var rows = new T[count];
                await using var reader = await command.ExecuteReaderAsync(token);
                for (var i = 0; i < rows.Length; i++)
                {
                    await reader.ReadAsync(token);
                    rows[i] = read(reader, i);
                }

                // Only now is it committed.
                await reader.CloseAsync();
                return rows;
            },
            source.Clear,
            token);

    private Task<T> RunAsync<T>(SessionSetting setting, Func<TenantSession, Task<T>> work, CancellationToken token) =>
        TransactionRetry.RunAsync(
            async () =>
            {
                await using var connection = await source.ReachAsync(token);
                return await work(new TenantSession(connection, setting, token));
            },
            source.Clear,
            token);
}
