using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Certificates;

/// <summary>
/// How often one address may look at the public verify pages: 30 times a minute, so that codes cannot be tried one
/// after the other. Held by this process; a host with several nodes allows as many times more.
/// </summary>
public sealed class VerificationLimit : IDisposable
{
    /// <summary>Views a minute from one address; for IPv6 from one /64 network, which is what one subscriber has.</summary>
    public const int PermitsPerMinute = 30;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetFixedWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = PermitsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    /// <summary>Takes one of the permits; false when they are used up.</summary>
    /// <param name="http">The request; its address is the one that the host's forwarded-headers middleware has set.</param>
    internal bool TryTake(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    private static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
