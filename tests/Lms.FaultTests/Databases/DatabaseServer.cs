using System.Diagnostics;
using Lms.EmbeddedPostgres;
using Lms.FaultTests.Databases.Disk;
using Npgsql;

namespace Lms.FaultTests.Databases;

/// <summary>A PostgreSQL server that keeps what it promises (fsync and all), to be killed, started again and failed over.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private readonly string root;
    private readonly ForgetfulDisk? disk;
    private PrivateCluster? primary;
    private PrivateCluster? standby;

    private DatabaseServer(string root, PrivateCluster primary, ForgetfulDisk? disk = null)
    {
        this.root = root;
        this.disk = disk;
        this.primary = primary;
    }

    public PrivateCluster Primary => primary ?? throw new InvalidOperationException("No primary runs.");

    public PrivateCluster Standby => standby ?? throw new InvalidOperationException("There is no standby.");

    public ServerProcesses Processes => ProcessesOf(Primary);

    public ServerProcesses StandbyProcesses => ProcessesOf(Standby);

    public static async Task<DatabaseServer> StartAsync(string root) => new(root, await PrivateCluster.StartAsync(Options(root, "first")));

    /// <summary>A server whose power can be cut, and whose disk can be full.</summary>
    /// <param name="root">For the server and its disk.</param>
    /// <param name="binaries">The server's programs.</param>
    public static async Task<DatabaseServer> StartForgetfulAsync(string root, string binaries)
    {
        Directory.CreateDirectory(root);
        var disk = await ForgetfulDisk.MakeAsync(Path.Combine(root, "disk"), Path.Combine(root, "first", "data"), binaries);
        return new(root, await PrivateCluster.StartAsync(Options(root, "first") with { BinFolder = disk.BinFolder }), disk);
    }

    /// <summary>Its disk, when it is one that forgets.</summary>
    public ForgetfulDisk Disk => disk ?? throw new InvalidOperationException("This server's disk forgets nothing.");

    public bool IsForgetful => disk is not null;

    /// <summary>Ends all processes at once, loses what was not synced, and starts the server again; gives the pages that were lost.</summary>
    public async Task<int> CutPowerAsync(Func<bool> survive)
    {
        await Primary.KillAsync();
        var lost = Disk.Cut(survive);
        await RestartAsync();
        return lost;
    }

    /// <summary>Starts a server that was killed; returns when it accepts connections.</summary>
    public async Task RestartAsync()
    {
        var folder = Path.GetFileName(FolderOf(Primary));
        await Primary.DisposeAsync();
        primary = await PrivateCluster.StartAsync(Options(root, folder) with { BinFolder = disk?.BinFolder });
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

    /// <summary>Starts a second server that follows.</summary>
    /// <param name="synchronous">True: from now on commits wait for it.</param>
    public async Task AddStandbyAsync(bool synchronous = true)
    {
        standby = await Primary.StartStandbyAsync(Options(root, FolderOf(Primary).EndsWith("first", StringComparison.Ordinal) ? "second" : "first"), synchronous);
    }

    /// <summary>Kills the primary with all its processes and promotes the standby.</summary>
    public async Task FailOverAsync()
    {
        var old = Primary;
        await old.KillAsync();
        StandbyProcesses.LetReceive();
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

    private static ServerProcesses ProcessesOf(PrivateCluster cluster) => new(Path.Combine(FolderOf(cluster), "data"));

    private static string FolderOf(PrivateCluster cluster) => Path.GetDirectoryName(cluster.Log)!;

    private static PrivateClusterOptions Options(string root, string name) => new() { Folder = Path.Combine(root, name), Settings = Settings };
}
