using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Lms.Benchmarks.Wire;

/// <summary>
/// Stands between the intranet and PostgreSQL and counts the server's ReadyForQuery messages: one for each time that
/// the intranet waited for the database, BEGIN and COMMIT included, however many statements went together.
/// </summary>
internal sealed class RoundTripCounter : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly string socketPath;
    private long count;

    internal RoundTripCounter(string socketPath)
    {
        this.socketPath = socketPath;
        listener.Start();
        _ = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    internal long Count => Interlocked.Read(ref count);

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = JoinAsync(await listener.AcceptSocketAsync(stop.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task JoinAsync(Socket intranet)
    {
        using var database = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (intranet)
        {
            await database.ConnectAsync(new UnixDomainSocketEndPoint(socketPath));
            await Task.WhenAny(PassAsync(intranet, database, null), PassAsync(database, intranet, new byte[5]));
        }
    }

    /// <param name="from">Who speaks.</param>
    /// <param name="to">Who listens.</param>
    /// <param name="head">Room for a message's type and length when messages are counted; null to pass bytes on.</param>
    private async Task PassAsync(Socket from, Socket to, byte[]? head)
    {
        var buffer = new byte[64 * 1024];
        var (headed, left) = (0, 0);
        try
        {
            int got;
            while ((got = await from.ReceiveAsync(buffer)) > 0)
            {
                for (var at = 0; head is not null && at < got;)
                {
                    if (left > 0)
                    {
                        var skipped = Math.Min(left, got - at);
                        (at, left) = (at + skipped, left - skipped);
                        continue;
                    }

                    head[headed++] = buffer[at++];
                    if (headed < head.Length)
                        continue;
                    if (head[0] == (byte)'Z')
                        Interlocked.Increment(ref count);
                    (headed, left) = (0, BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4);
                }

                await to.SendAsync(buffer.AsMemory(0, got));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One side went away; the other follows.
        }
    }
}
