using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Lms.FaultTests.Wire;

/// <summary>Stands between nodes and a database, understands where PostgreSQL's messages begin and end, and breaks lines at chosen ones.</summary>
internal sealed class WireProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, Nodes.Ports.Next());
    private readonly ConcurrentDictionary<WireLine, Task> lines = new();
    private readonly CancellationTokenSource end = new();
    private readonly Task accepting;

    /// <param name="socket">The database's socket; null = nowhere yet.</param>
    /// <param name="faults">What happens to writes.</param>
    public WireProxy(string? socket, WireFaults faults)
    {
        Socket = socket;
        Faults = faults;
        listener.Start(512);
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Where new lines lead; null = nowhere.</summary>
    public string? Socket { get; set; }

    public WireFaults Faults { get; }

    /// <summary>Breaks all lines.</summary>
    public void CutAll()
    {
        foreach (var line in lines.Keys)
            line.Cut();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        CutAll();
        await Task.WhenAll(lines.Values);
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var node = await listener.AcceptSocketAsync(end.Token);
                node.NoDelay = true;
                if (await ConnectAsync() is not { } database)
                {
                    node.Close(0);
                    continue;
                }

                var line = new WireLine(node, database, Faults);
                lines[line] = line.RunAsync().ContinueWith(_ => lines.TryRemove(line, out var _), TaskScheduler.Default);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task<Socket?> ConnectAsync()
    {
        var database = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await database.ConnectAsync(new UnixDomainSocketEndPoint(Socket ?? throw new SocketException((int)SocketError.ConnectionRefused)));
            return database;
        }
        catch (SocketException)
        {
            database.Dispose();
            return null;
        }
    }
}
