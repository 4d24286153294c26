using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>
/// Stands between a host and the database and counts how often the host waits for it: bytes of the host's that come after
/// bytes of the server's begin a new round trip.
/// </summary>
internal sealed class RoundTripProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly string socket;
    private long count;

    /// <param name="connection">Of a cluster that listens on a Unix socket.</param>
    internal RoundTripProxy(string connection)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        socket = Path.Combine(server.Host!, $".s.PGSQL.{server.Port}");
        listener.Start();
        Connection = new NpgsqlConnectionStringBuilder(connection) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.ConnectionString;
        _ = AcceptAsync();
    }

    /// <summary>The same database, through the proxy.</summary>
    internal string Connection { get; }

    internal long Count => Interlocked.Read(ref count);

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = JoinAsync(await listener.AcceptSocketAsync(stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task JoinAsync(Socket host)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (host)
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(socket));
            var turn = new Turn();
            await Task.WhenAny(
                PassAsync(host, server, () => Interlocked.Add(ref count, Interlocked.Exchange(ref turn.Answered, 0))),
                PassAsync(server, host, () => Interlocked.Exchange(ref turn.Answered, 1)));
        }
    }

    private static async Task PassAsync(Socket from, Socket to, Action came)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int got;
            while ((got = await from.ReceiveAsync(buffer)) > 0)
            {
                came();
                for (var sent = 0; sent < got;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, got - sent));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One side went away; the other follows.
        }
    }

    private sealed class Turn
    {
        // 1 from the start: the very first bytes are a round trip of their own.
        public long Answered = 1;
    }
}
