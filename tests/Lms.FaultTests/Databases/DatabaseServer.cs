using System.Diagnostics;
using Lms.EmbeddedPostgres;
using Npgsql;

namespace Lms.FaultTests.Databases;

/// <summary>A PostgreSQL server that keeps what it promises (fsync and all), to be killed, started again and failed over.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private readonly string root;
    private PrivateCluster? primary;
    private PrivateCluster? standby;

    private DatabaseServer(string root, PrivateCluster primary)
    {
        this.root = root;
        this.primary = primary;
    }

    public PrivateCluster Primary => primary ?? throw new InvalidOperationException("No primary runs.");

    public PrivateCluster Standby => standby ?? throw new InvalidOperationException("There is no standby.");

    public ServerProcesses Processes => new(Path.Combine(FolderOf(Primary), "data"));

    public static async Task<DatabaseServer> StartAsync(string root) => new(root, await PrivateCluster.StartAsync(Options(root, "first")));

    /// <summary>Starts a server that was killed; returns when it accepts connections.</summary>
    public async Task RestartAsync()
    {
        var folder = Path.GetFileName(FolderOf(Primary));
        await Primary.DisposeAsync();
        primary = await PrivateCluster.StartAsync(Options(root, folder));
    }

    /// <summary>Waits until the server has recovered by itself and takes writes.</summary>
    public async Task RecoveredAsync(TimeSpan patience)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Primary.Connections.For("postgres").Superuser) { Pooling = false }.ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (since.Elapsed < patience)
            {
                // Still recovering.
            }
        }
    }

    /// <summary>From now on commits wait for a second server.</summary>
    public async Task AddStandbyAsync()
    {
        standby = await Primary.StartStandbyAsync(Options(root, FolderOf(Primary).EndsWith("first", StringComparison.Ordinal) ? "second" : "first"), synchronous: true);
    }

    /// <summary>Kills the primary with all its processes and promotes the standby.</summary>
    public async Task FailOverAsync()
    {
        var old = Primary;
        await old.KillAsync();
        await old.DisposeAsync();
        primary = Standby;
        standby = null;
        await primary.PromoteAsync();
    }

    /// <summary>Starts the server that was failed over from on its own, as a machine does that comes back and has heard of nothing.</summary>
    public Task<PrivateCluster> StartStrayAsync() =>
        PrivateCluster.StartAsync(Options(root, FolderOf(Primary).EndsWith("first", StringComparison.Ordinal) ? "second" : "first") with { Settings = [.. Settings, "synchronous_standby_names="] });

    public async ValueTask DisposeAsync()
    {
        if (standby is not null)
            await standby.DisposeAsync();
        if (primary is not null)
            await primary.DisposeAsync();
    }

    private static readonly string[] Settings =
        ["max_connections=300", "shared_buffers=256MB", "checkpoint_timeout=30s", "max_wal_size=256MB", "log_checkpoints=off", "log_min_messages=fatal", "log_min_error_statement=panic"];

    private static string FolderOf(PrivateCluster cluster) => Path.GetDirectoryName(cluster.Log)!;

    private static PrivateClusterOptions Options(string root, string name) => new() { Folder = Path.Combine(root, name), Settings = Settings };
}
