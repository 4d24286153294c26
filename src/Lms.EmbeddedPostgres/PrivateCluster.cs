using Npgsql;

namespace Lms.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server of one's own, for demos and tests: found or fetched, reached through a unix socket only,
/// and gone with the process that started it. Linux.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly ClusterFolder _folder;
    private readonly ServerProcess _server;
    private readonly string _socketFolder;
    private readonly PrivateClusterOptions _options;

    private PrivateCluster(
        ClusterFolder folder, ServerProcess server, string socketFolder, BinaryFolder binaries, ClusterConnections connections, PrivateClusterOptions options)
    {
        _folder = folder;
        _server = server;
        _socketFolder = socketFolder;
        _options = options;
        Connections = connections;
        Databases = new ClusterDatabases(connections);
        ServerVersion = binaries.Version;
        BinFolder = binaries.Path;
    }

    /// <summary>To the database that the options name.</summary>
    public ClusterConnections Connections { get; }

    /// <summary>Makes and drops further databases.</summary>
    public ClusterDatabases Databases { get; }

    /// <summary>As the server says it: <c>15.18</c>, <c>18.4</c>.</summary>
    public string ServerVersion { get; }

    /// <summary>Where the server's binaries lie.</summary>
    public string BinFolder { get; }

    /// <summary>The file that the server logs to.</summary>
    public string Log => _folder.Log;

    /// <summary>Starts the server, making the cluster, its roles and its database where they are missing.</summary>
    /// <exception cref="PrivateClusterException">It cannot run here; the message says what to do.</exception>
    public static Task<PrivateCluster> StartAsync(PrivateClusterOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(options, primary: null, cancellationToken);
    }

    /// <summary>
    /// Starts a standby that follows this cluster: a copy when its folder is empty. A folder with the cluster that this one was
    /// promoted from is turned back to where the two parted, which needs <c>Durable</c> on both sides.
    /// </summary>
    /// <param name="options">The standby's own folder. Its settings come after this cluster's, e.g. <c>recovery_min_apply_delay=60s</c>.</param>
    /// <param name="synchronous">True: commits on this cluster wait for the standby. False: what was not sent yet is lost with this cluster.</param>
    /// <param name="cancellationToken">Stops the wait; the folder may hold half a copy afterwards.</param>
    /// <exception cref="PrivateClusterException">It cannot follow; the message says why.</exception>
    public async Task<PrivateCluster> StartStandbyAsync(PrivateClusterOptions options, bool synchronous = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var replication = new Replication(Maintenance);
        await replication.KeepLogAsync(cancellationToken);
        var following = options with { BinFolder = BinFolder, Database = _options.Database, Settings = [.. _options.Settings, .. options.Settings] };
        var standby = await StartAsync(following, this, cancellationToken);
        try
        {
            if (synchronous)
                await replication.WaitForAsync(standby.Name, options.StartTimeout, cancellationToken);
            else
                await replication.StreamsAsync(standby.Name, options.StartTimeout, cancellationToken);
            return standby;
        }
        catch
        {
            await standby.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a standby take writes. Whoever it followed must be gone by then: two primaries would part for good.</summary>
    /// <exception cref="PrivateClusterException">It is no standby, or did not become a primary in time.</exception>
    public async Task PromoteAsync(CancellationToken cancellationToken = default)
    {
        const string sql = "SELECT pg_is_in_recovery() AND pg_promote(true, 60)";
        await using var superuser = new NpgsqlConnection(Maintenance);
        await superuser.OpenAsync(cancellationToken);
        await using var promote = new NpgsqlCommand(sql, superuser) { CommandTimeout = 90 };
        if (!(bool)(await promote.ExecuteScalarAsync(cancellationToken))!)
            throw new PrivateClusterException($"The cluster in {_folder.Path} was not promoted. It must be a standby; the end of {Log} says more.");

        // pg_rewind learns from the control file that the two have parted, and the control file from a checkpoint.
        await Statements.RunAllAsync(superuser, ["CHECKPOINT"], cancellationToken);
    }

    /// <summary>Ends every process of the server at once with <c>kill -9</c>, as a machine that loses power does. Dispose of the cluster before it is started again.</summary>
    public Task KillAsync(CancellationToken cancellationToken = default) => LeftoverServer.KillAsync(_folder.Data, cancellationToken);

    private static async Task<PrivateCluster> StartAsync(PrivateClusterOptions options, PrivateCluster? primary, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
            throw new PrivateClusterException("The private PostgreSQL cluster runs on Linux. On this system, install PostgreSQL and give a connection string.");

        var folder = ClusterFolder.Open(options.Folder);
        ServerProcess? server = null;
        string? socketFolder = null;
        try
        {
            var binaries = await new BinarySearch(options).FindAsync(folder.Major, cancellationToken);
            var account = await ServerAccount.ChooseAsync(options.RunAs, cancellationToken);
            await LeftoverServer.StopAsync(folder.Data, options.Report, cancellationToken);
            await folder.HandOverAsync(account, cancellationToken);
            await account.CheckReachAsync(binaries.Postgres, folder.Path, cancellationToken);
            if (primary is not null)
                await FollowAsync(primary, folder, binaries, account, options, cancellationToken);
            else if (folder.Major is null)
            {
                options.Report?.Invoke($"Making a PostgreSQL {binaries.Version} cluster in {folder.Path} …");
                await folder.MakeClusterAsync(binaries, account, options.Durable, cancellationToken);
            }
            socketFolder = await SocketFolder.MakeAsync(folder.Path, account, cancellationToken);
            server = ServerProcess.Start(binaries, folder, socketFolder, account, Settings(options));
            var connections = await PrepareAsync(server, folder, socketFolder, options, cancellationToken);
            return new(folder, server, socketFolder, binaries, connections, options);
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync();
            if (socketFolder is not null)
                SocketFolder.Remove(socketFolder);
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Ends open sessions, shuts the server down cleanly and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        Connections.ClearPools();
        await _server.DisposeAsync();
        SocketFolder.Remove(_socketFolder);
        _folder.Dispose();
    }

    /// <summary>What its primary calls it.</summary>
    private string Name => Path.GetFileName(_socketFolder);

    private string Maintenance => Unpooled(Connections);

    private static string Unpooled(ClusterConnections connections) =>
        new NpgsqlConnectionStringBuilder(connections.For("postgres").Superuser) { Pooling = false }.ConnectionString;

    private static async Task FollowAsync(
        PrivateCluster primary, ClusterFolder folder, BinaryFolder binaries, ServerAccount account, PrivateClusterOptions options, CancellationToken cancellationToken)
    {
        var setup = new ReplicaSetup(binaries, account, new(primary.Maintenance));
        if (folder.Major is null)
        {
            folder.Secret = primary._folder.Secret;
            await setup.CopyAsync(folder, options.Durable, cancellationToken);
        }
        else if (!folder.IsStandby)
            await setup.RewindAsync(folder, cancellationToken);
        await setup.FollowAsync(folder, SocketFolder.NameOf(folder.Path), cancellationToken);
    }

    private static IEnumerable<string> Settings(PrivateClusterOptions options) => options.Durable
        ? options.Settings
        : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", .. options.Settings];

    private static async Task<ClusterConnections> PrepareAsync(ServerProcess server, ClusterFolder folder, string socketFolder, PrivateClusterOptions options, CancellationToken cancellationToken)
    {
        var connections = ClusterRoles.Connections(socketFolder, folder.Secret, options.Database);
        await using (var superuser = await server.ConnectAsync(Unpooled(connections), folder.Log, options.StartTimeout, cancellationToken))
        {
            // A standby has what its primary has, and takes no writes.
            if (folder.IsStandby)
                return connections;
            await ClusterRoles.EnsureAsync(superuser, folder.Secret, cancellationToken);
        }
        var databases = new ClusterDatabases(connections);
        if (!await databases.ExistsAsync(options.Database, cancellationToken))
            await databases.CreateAsync(options.Database, cancellationToken: cancellationToken);
        return connections;
    }
}
