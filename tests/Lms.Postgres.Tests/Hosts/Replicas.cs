using Lms.EmbeddedPostgres;
using Lms.Postgres.Schema;
using Npgsql;

namespace Lms.Postgres.Tests.Hosts;

/// <summary>A durable primary with the schema, and a standby that follows it; each on a server of its own.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private readonly string _folder;
    private readonly List<PrivateCluster> _running;

    private Replicas(string folder, PrivateCluster primary, PrivateCluster standby)
    {
        _folder = folder;
        _running = [primary, standby];
        Primary = primary;
        Standby = standby;
        Both = primary.Connections.And(standby.Connections);
    }

    public PrivateCluster Primary { get; }

    public PrivateCluster Standby { get; }

    /// <summary>Strings that name both hosts, the one that is the primary at first first.</summary>
    public ClusterConnections Both { get; }

    public static async Task<Replicas> StartAsync(bool synchronous, params IReadOnlyList<string> standbySettings)
    {
        var folder = Directory.CreateTempSubdirectory("lms-replicas-").FullName;
        var primary = await PrivateCluster.StartAsync(new() { Folder = Path.Combine(folder, "first") });
        await using (var owner = NpgsqlDataSource.Create(primary.Connections.Owner))
            await PostgresSchema.MigrateAsync(owner);
        var standby = await primary.StartStandbyAsync(new() { Folder = Path.Combine(folder, "second"), Settings = standbySettings }, synchronous);
        return new(folder, primary, standby);
    }

    /// <summary>The primary ends as by a power cut, and the standby takes over.</summary>
    public async Task FailOverAsync()
    {
        await Primary.KillAsync();
        await Standby.PromoteAsync();
    }

    /// <summary>The killed primary comes back and believes that it still is one.</summary>
    public async Task<PrivateCluster> BringBackOldPrimaryAsync()
    {
        await Primary.DisposeAsync();
        var back = await PrivateCluster.StartAsync(new() { Folder = Path.Combine(_folder, "first"), Settings = ["synchronous_standby_names="] });
        _running[0] = back;
        return back;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cluster in Enumerable.Reverse(_running))
            await cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
