using Dapper;
using Lms.Core.KeyRing;
using Lms.Postgres.Hosts;

namespace Lms.Postgres.KeyRing;

/// <summary>Beside the tenants' tables: keys belong to the host.</summary>
internal sealed class PostgresKeyRingStore(PostgresConnections connections) : IKeyRingStore
{
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken token)
    {
        const string sql = """
            SELECT element FROM lms.data_protection_key ORDER BY key_id
            """;
        await using var connection = await connections.WebSource.ReachAsync(token);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: token))];
    }

    public async Task AddAsync(string name, string element, CancellationToken token)
    {
        const string sql = """
            INSERT INTO lms.data_protection_key (name, element) VALUES (@Name, @Element)
            """;
        await using var connection = await connections.WebSource.ReachAsync(token);
        await connection.ExecuteAsync(new CommandDefinition(
            sql, new { Name = StoredText.Clean(name), Element = StoredText.Clean(element) }, cancellationToken: token));
    }
}
