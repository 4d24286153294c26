namespace Lms.Core.Certificates.Pictures;

/// <summary>The checksum of a PNG chunk, CRC-32 as in ISO 3309.</summary>
internal static class PngChecksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => Enumerable.Range(0, 8)
        .Aggregate((uint)number, (rest, _) => (rest & 1) == 1 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
            sum = Table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }
}
