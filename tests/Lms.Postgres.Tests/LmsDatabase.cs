using Lms.EmbeddedPostgres;
using Lms.Postgres.Schema;
using Lms.Tests.Shared;
using Npgsql;

namespace Lms.Postgres.Tests;

/// <summary>A migrated database of one's own, reached as each of the roles.</summary>
internal sealed class LmsDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private LmsDatabase(TestDatabase database)
    {
        _database = database;
        Superuser = NpgsqlDataSource.Create(database.Connections.Superuser);
        Owner = NpgsqlDataSource.Create(database.Connections.Owner);
        Web = NpgsqlDataSource.Create(database.Connections.Web);
        Worker = NpgsqlDataSource.Create(database.Connections.Worker);
        Connections = new PostgresConnections(Web, Owner);
    }

    public ClusterConnections Strings => _database.Connections;

    public NpgsqlDataSource Superuser { get; }

    public NpgsqlDataSource Owner { get; }

    public NpgsqlDataSource Web { get; }

    public NpgsqlDataSource Worker { get; }

    public PostgresConnections Connections { get; }

    public static async Task<LmsDatabase> CreateAsync() =>
        new(await TestCluster.CreateDatabaseAsync(await TestCluster.TemplateAsync("lms", MigrateAsync)));

    public static async Task<LmsDatabase> CreateEmptyAsync() => new(await TestCluster.CreateDatabaseAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var source in (NpgsqlDataSource[])[Superuser, Owner, Web, Worker])
            await source.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task MigrateAsync(ClusterConnections connections)
    {
        await using var owner = NpgsqlDataSource.Create(connections.Owner);
        await PostgresSchema.MigrateAsync(owner);
    }
}
