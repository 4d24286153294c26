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
