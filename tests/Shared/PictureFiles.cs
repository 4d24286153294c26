using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Lms.Tests.Shared;

/// <summary>Picture files to upload, whole ones and others.</summary>
internal static class PictureFiles
{
    /// <summary>A PNG file of one colour with opacity, that every browser shows.</summary>
    public static byte[] Png(int width = 40, int height = 20, params byte[][] extraChunks)
    {
        var row = new byte[1 + (4 * width)];
        for (var i = 1; i < row.Length; i += 4)
            (row[i], row[i + 1], row[i + 2], row[i + 3]) = (0x1d, 0x5a, 0x49, 0xff);
        return PngOf(Header(width, height), [.. Enumerable.Repeat(row, height).SelectMany(one => one)], extraChunks);
    }

    /// <summary>A PNG file with any header and any rows.</summary>
    public static byte[] PngOf(byte[] header, byte[] rows, params byte[][] extraChunks) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", header),
        .. extraChunks.SelectMany(chunk => chunk),
        .. Chunk("IDAT", Compressed(rows)),
        .. Chunk("IEND", []),
    ];

    public static byte[] Header(int width, int height, byte bits = 8, byte kind = 6, byte interlaced = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (bits, kind, interlaced);
        return header;
    }

    public static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Checksum(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>A grey JPEG of 8 × 8 pixels, that every browser shows, with what is asked for between its first and its other segments.</summary>
    public static byte[] Jpeg(params byte[] between) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. between,
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]),
        .. Frame(0xC0, 8, 8, 1),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F,
        0xFF, 0xD9,
    ];

    public static byte[] Frame(byte marker, int width, int height, byte components) => Segment(
        marker,
        [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, components, .. Enumerable.Range(1, components).SelectMany(one => new byte[] { (byte)one, 0x11, 0 })]);

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Compressed(byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return compressed.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }

        return ~sum;
    }
}
