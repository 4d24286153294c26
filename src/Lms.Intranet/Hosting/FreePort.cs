using System.Net;
using System.Net.Sockets;

namespace Lms.Intranet.Hosting;

/// <summary>Lets the demonstration start although something else already listens at its address.</summary>
internal static class FreePort
{
    /// <summary>Replaces a taken port by one that the system chooses; the host prints the address it got.</summary>
    public static void UseFreePort(this WebApplicationBuilder builder)
    {
        var wanted = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (!builder.Environment.IsDevelopment() || string.IsNullOrEmpty(wanted)) return;

        builder.WebHost.UseUrls([.. wanted.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Free)]);
    }

    private static string Free(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && IPAddress.TryParse(uri.Host, out var ip)
        && uri.Port > 0
        && IsTaken(ip, uri.Port)
            ? $"{uri.Scheme}://{uri.Host}:0"
            : address;

    private static bool IsTaken(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
