namespace Lms.Formats.Zip;

/// <summary>The checksum of zip files (CRC-32).</summary>
internal static class ZipCrc
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>The checksum of bytes that follow others.</summary>
    /// <param name="before">The checksum so far; 0 at the beginning.</param>
    /// <param name="bytes">The next bytes.</param>
    public static uint Add(uint before, ReadOnlySpan<byte> bytes)
    {
        var crc = ~before;
        foreach (var one in bytes)
            crc = Table[(byte)(crc ^ one)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int number)
    {
        var crc = (uint)number;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320u ^ (crc >> 1);
        return crc;
    }
}
