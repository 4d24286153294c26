namespace Lms.Certificates.Drawing;

/// <summary>The address that a QR code holds, in ASCII: many readers garble anything else.</summary>
internal static class VerifyAddress
{
    private const int Longest = 300;

    /// <summary>The address with its host in punycode and the rest percent-encoded.</summary>
    /// <exception cref="ArgumentException">It is not an address of a page, or too long for a code that a telephone can read.</exception>
    public static Uri Ascii(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException(
                $"A QR code needs the full address of the verify page, not '{address}'. Set LmsOptions.PublicUrl.", nameof(address));
        }

        var ascii = new UriBuilder(uri) { Host = uri.IdnHost, Port = uri.IsDefaultPort ? -1 : uri.Port }.Uri;
        return ascii.AbsoluteUri.Length <= Longest
            ? ascii
            : throw new ArgumentException(
                $"The verify address is {ascii.AbsoluteUri.Length} characters long; a QR code that can be read holds at most {Longest}. Shorten LmsOptions.PublicUrl.",
                nameof(address));
    }
}
