using System.Net;
using System.Net.Sockets;

namespace Lms.Core.Outbox.Webhooks;

/// <summary>Which addresses a webhook may reach: a name must not lead it to the machine itself or to a network that is none of its business.</summary>
internal static class SafeAddress
{
    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network, RFC 1122
        IPNetwork.Parse("127.0.0.0/8"), // the machine itself
        IPNetwork.Parse("169.254.0.0/16"), // link-local, where clouds keep their secrets, RFC 3927
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments, RFC 6890
        IPNetwork.Parse("192.0.2.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks, RFC 2544
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"), // multicast, RFC 5771
        IPNetwork.Parse("240.0.0.0/4"), // reserved and broadcast, RFC 1112
        IPNetwork.Parse("::/128"),
        IPNetwork.Parse("::1/128"),
        IPNetwork.Parse("64:ff9b:1::/48"), // translation of one's own, RFC 8215
        IPNetwork.Parse("100::/64"), // discard, RFC 6666
        IPNetwork.Parse("2001:db8::/32"), // documentation, RFC 3849
        IPNetwork.Parse("fe80::/10"), // link-local, RFC 4291
        IPNetwork.Parse("ff00::/8"), // multicast
    ];

    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), // RFC 1918
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("100.64.0.0/10"), // shared, RFC 6598
        IPNetwork.Parse("fc00::/7"), // unique local, RFC 4193
    ];

    /// <summary>True when the address may be connected to.</summary>
    /// <param name="address">The very address, after the name was resolved.</param>
    /// <param name="mayBePrivate">True: private networks are allowed.</param>
    public static bool IsAllowed(IPAddress address, bool mayBePrivate)
    {
        var real = Embedded(address);
        return !Array.Exists(Never, network => network.Contains(real))
            && (mayBePrivate || !Array.Exists(Private, network => network.Contains(real)));
    }

    // An IPv4 address may come wrapped in an IPv6 one: mapped (RFC 4291), by 6to4 (RFC 3056) or by NAT64 (RFC 6052).
    private static IPAddress Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes[0] == 0x20 && bytes[1] == 0x02)
            return new IPAddress(bytes.AsSpan(2, 4));
        if (bytes is [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..] || bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0)
            return bytes.AsSpan(12, 4) is [0, 0, 0, <= 1] ? address : new IPAddress(bytes.AsSpan(12, 4));
        return address;
    }
}
