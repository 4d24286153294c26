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

    private PrivateCluster(ClusterFolder folder, ServerProcess server, string socketFolder, BinaryFolder binaries, ClusterConnections connections)
    {
        _folder = folder;
        _server = server;
        _socketFolder = socketFolder;
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
    public static async Task<PrivateCluster> StartAsync(PrivateClusterOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
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
            if (folder.Major is null)
            {
                options.Report?.Invoke($"Making a PostgreSQL {binaries.Version} cluster in {folder.Path} …");
                await folder.MakeClusterAsync(binaries, account, options.Durable, cancellationToken);
            }
            socketFolder = await SocketFolder.MakeAsync(folder.Path, account, cancellationToken);
            server = ServerProcess.Start(binaries, folder, socketFolder, account, Settings(options));
            var connections = await PrepareAsync(server, folder, socketFolder, options, cancellationToken);
            return new(folder, server, socketFolder, binaries, connections);
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

    private static IEnumerable<string> Settings(PrivateClusterOptions options) => options.Durable
        ? options.Settings
        : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", .. options.Settings];

    private static async Task<ClusterConnections> PrepareAsync(ServerProcess server, ClusterFolder folder, string socketFolder, PrivateClusterOptions options, CancellationToken cancellationToken)
    {
        var connections = ClusterRoles.Connections(socketFolder, folder.Secret, options.Database);
        var maintenance = new NpgsqlConnectionStringBuilder(connections.For("postgres").Superuser) { Pooling = false }.ConnectionString;
        await using (var superuser = await server.ConnectAsync(maintenance, folder.Log, options.StartTimeout, cancellationToken))
            await ClusterRoles.EnsureAsync(superuser, folder.Secret, cancellationToken);
        var databases = new ClusterDatabases(connections);
        if (!await databases.ExistsAsync(options.Database, cancellationToken))
            await databases.CreateAsync(options.Database, cancellationToken: cancellationToken);
        return connections;
    }
}
