using System.Net;
using System.Net.Sockets;

namespace Lms.FaultTests.Nodes;

/// <summary>Free ports below those that outgoing connections are given, so that a node finds its own free again after a restart.</summary>
internal static class Ports
{
    private static int last = 20_000 + Random.Shared.Next(8_000);

    public static int Next()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref last);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: try the next one.
            }
        }
    }
}
