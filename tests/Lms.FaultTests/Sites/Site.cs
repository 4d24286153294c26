using System.Diagnostics;
using Lms.EmbeddedPostgres;
using Lms.FaultTests.Checking;
using Lms.FaultTests.Databases;
using Lms.FaultTests.Nodes;
using Lms.FaultTests.Wire;
using Npgsql;

namespace Lms.FaultTests.Sites;

/// <summary>A whole installation: nodes, each with a line to the database that can be broken, and a database of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static int sites;

    private readonly Func<ClusterConnections> connections;
    private readonly DatabaseServer? server;
    private readonly SiteOptions options;
    private readonly string name;

    private Site(Func<ClusterConnections> connections, DatabaseServer? server, string folder, string name, SiteOptions options)
    {
        this.connections = connections;
        this.server = server;
        this.name = name;
        this.options = options;
        Folder = folder;
        Wire = new(options.Seed);
        Random = new(options.Seed);
        Proxy = new(SocketOf(connections()), Wire);
        Second = options.SeveralHosts ? new(null, Wire) : null;
    }

    public DatabaseServer Server => server ?? throw new InvalidOperationException("The database's server is not ours to kill.");

    public string Folder { get; }

    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    public WireFaults Wire { get; }

    public WireProxy Proxy { get; }

    /// <summary>The way to the second host, when nodes know of two.</summary>
    public WireProxy? Second { get; }

    /// <summary>Of the faults.</summary>
    public Random Random { get; }

    public FaultLog Faults { get; } = new();

    /// <summary>Straight to the database as it is now, past the line that breaks.</summary>
    public ClusterConnections Connections => connections().For(name);

    public IReadOnlyList<Uri> Addresses => [.. Nodes.Select(node => node.Address)];

    public string Home => Path.Combine(Folder, "home");

    /// <summary>Makes a database from the template, or an empty one, and starts the nodes.</summary>
    public static Task<Site> OpenAsync(DatabaseServer server, string folder, SiteOptions options, string? template = null) =>
        OpenAsync(() => server.Primary.Connections, server, folder, options, template);

    /// <summary>On a server that somebody else keeps: makes an empty database and starts the nodes.</summary>
    public static Task<Site> OpenAsync(ClusterConnections connections, string folder, SiteOptions options) =>
        OpenAsync(() => connections, null, folder, options, template: null);

    /// <summary>The name of the site's database.</summary>
    public string Database => name;

    /// <summary>The one value of a statement, as superuser.</summary>
    public async Task<T> AskAsync<T>(string sql) => (await new Tables(Connections.Superuser).ReadAsync(sql, row => row.GetFieldValue<T>(0)))[0];

    /// <summary>Runs a statement as superuser.</summary>
    public Task RunAsync(string sql) => new Tables(Connections.Superuser).ReadAsync(sql, _ => true);

    /// <summary>kill -9 of a node, and its start again.</summary>
    public async Task KillNodeAsync(int number)
    {
        Faults.Happened(FaultKind.NodeKilled);
        await Nodes[number].KillAsync();
        Nodes[number].Start();
    }

    public async Task KillPostmasterAsync()
    {
        Faults.Happened(FaultKind.PostmasterKilled);
        Assert.That(Server.Processes.KillPostmaster(), Is.True, "There is no postmaster to kill.");
        await Server.RestartAsync();
        Faults.DatabaseAccepts();
    }

    public async Task KillBackendAsync(bool checkpointer)
    {
        // Right after another fault there may be nobody yet.
        for (var since = Stopwatch.StartNew(); !(checkpointer ? Server.Processes.KillCheckpointer() : Server.Processes.KillSession(Random)); await Task.Delay(20))
            Assert.That(since.Elapsed.TotalSeconds, Is.LessThan(30), "There is nothing to kill.");
        Faults.Happened(checkpointer ? FaultKind.CheckpointerKilled : FaultKind.SessionKilled);
        await Task.Delay(100);
        await Server.RecoveredAsync(TimeSpan.FromSeconds(30));
        Faults.DatabaseAccepts();
    }

    /// <summary>Ends the whole server and takes from its disk what was not synced, or at random half of it; gives how many pages that were.</summary>
    public async Task<int> CutPowerAsync(bool all)
    {
        Faults.Happened(FaultKind.PowerCut);
        var lost = await Server.CutPowerAsync(() => !all && Random.Next(2) == 0);
        Faults.DatabaseAccepts();
        return lost;
    }

    /// <summary>From now on there is a second server that commits wait for, or not, and the second way leads there.</summary>
    public async Task AddStandbyAsync(bool synchronous = true)
    {
        await Server.AddStandbyAsync(synchronous);

        // A server that comes back has its old address.
        if (Second is not null)
            Second.Socket ??= SocketOf(Server.Standby.Connections);
    }

    /// <summary>Kills the primary and promotes the standby. A load balancer leads there at once; nodes that know of two hosts find it themselves.</summary>
    public async Task FailOverAsync()
    {
        Faults.Happened(FaultKind.FailedOver);
        await Server.FailOverAsync();
        if (Second is null)
            Proxy.Socket = SocketOf(Connections);
        Faults.DatabaseAccepts();
    }

    /// <summary>Breaks every line that a node has with a database: what a firewall's restart does.</summary>
    public void CutLines()
    {
        Faults.Happened(FaultKind.LinesCut);
        Proxy.CutAll();
        Second?.CutAll();
    }

    /// <summary>Waits until every node is ready.</summary>
    public Task ReadyAsync() => Task.WhenAll(Nodes.Select(node => node.ReadyAsync(TimeSpan.FromSeconds(60))));

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await new ClusterDatabases(connections()).DropAsync(name);
    }

    /// <summary>Ends the nodes and their lines; the database stays.</summary>
    public async Task CloseAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        await Proxy.DisposeAsync();
        if (Second is not null)
            await Second.DisposeAsync();
    }

    private static async Task<Site> OpenAsync(Func<ClusterConnections> connections, DatabaseServer? server, string folder, SiteOptions options, string? template)
    {
        var name = $"fault_test_{Interlocked.Increment(ref sites)}";
        await new ClusterDatabases(connections()).CreateAsync(name, template);
        var site = new Site(connections, server, Path.Combine(folder, name), name, options);
        Directory.CreateDirectory(site.Home);
        site.Nodes = [.. Enumerable.Range(0, options.Nodes).Select(site.NodeOf)];
        try
        {
            await site.StartAsync(template is null);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    private static string SocketOf(ClusterConnections to)
    {
        var connection = new NpgsqlConnectionStringBuilder(to.Web);
        return Path.Combine(connection.Host!, $".s.PGSQL.{connection.Port}");
    }

    private async Task StartAsync(bool isNew)
    {
        foreach (var node in Nodes)
        {
            node.Start();
            if (isNew)
                await node.ReadyAsync(TimeSpan.FromSeconds(90));
        }

        await ReadyAsync();
    }

    private Node NodeOf(int number)
    {
        var settings = new NodeSettings(new Uri($"http://127.0.0.1:{Ports.Next()}"), Line(Connections.Web), Line(Connections.Owner), Line(Connections.Worker), Home)
        {
            ClockAhead = options.ClocksAhead.ElementAtOrDefault(number),
            SavesPerMinute = options.SavesPerMinute,
            Mutation = options.Mutation,
        };
        return new(settings, Path.Combine(Folder, $"node-{number}.log"));
    }

    private string Line(string connection)
    {
        var hosts = Second is null ? "127.0.0.1" : $"127.0.0.1:{Proxy.Port},127.0.0.1:{Second.Port}";
        return new NpgsqlConnectionStringBuilder(connection) { Host = hosts, Port = Proxy.Port, MaxPoolSize = 60 }.ConnectionString;
    }
}
