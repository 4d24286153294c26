using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lms.Core.Outbox.Webhooks;

/// <summary>
/// Signs what is posted: <c>Lms-Signature: t=&lt;Unix seconds&gt;,v1=&lt;hex&gt;</c>, an HMAC-SHA-256 (RFC 2104) over the time, a full
/// stop and the body. A receiver computes it again and refuses old times, so that a caught post cannot be played back.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header's name.</summary>
    public const string Header = "Lms-Signature";

    /// <summary>The header's value.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="at">When it is sent.</param>
    /// <param name="body">The body, UTF-8.</param>
    public static string Of(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(seconds + "."), .. body];
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    /// <summary>For receivers: true when the header fits the body and is not older or younger than allowed. Compares in constant time.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="header">The header's value.</param>
    /// <param name="body">The body as received.</param>
    /// <param name="now">The receiver's time.</param>
    /// <param name="tolerance">The most that the clocks may differ, e.g. five minutes.</param>
    public static bool Fits(string secret, string header, ReadOnlySpan<byte> body, DateTimeOffset now, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(header);
        var time = header.Split(',').FirstOrDefault(part => part.StartsWith("t=", StringComparison.Ordinal))?[2..];
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799)
            return false;
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return (now - at).Duration() <= tolerance
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(secret, at, body)), Encoding.UTF8.GetBytes(header));
    }
}
