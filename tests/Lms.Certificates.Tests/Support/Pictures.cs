using System.Buffers.Binary;
using System.IO.Compression;

namespace Lms.Certificates.Tests.Support;

/// <summary>Small picture files.</summary>
internal static class Pictures
{
    /// <summary>A PNG file in which row r has filter r % 5, so that all of them occur, and whose samples are <see cref="Sample"/>.</summary>
    /// <param name="kind">0 grey, 2 colours, 3 palette, 4 grey with opacity, 6 colours with opacity.</param>
    public static byte[] Png(byte kind, int width, int height, byte interlaced = 0)
    {
        var components = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var rows = new MemoryStream();
        for (var row = 0; row < height; row++)
        {
            rows.WriteByte((byte)(row % 5));
            for (var i = 0; i < width * components; i++)
            {
                rows.WriteByte((byte)(Sample(row, i) - Guess(row % 5, row, i, components)));
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = kind;
        header[12] = interlaced;
        var palette = Enumerable.Range(0, 768).Select(i => (byte)(255 - i / 3)).ToArray();
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR"u8, header),
            .. kind == 3 ? [.. Chunk("PLTE"u8, palette), .. Chunk("tRNS"u8, [7])] : Array.Empty<byte>(),
            .. Chunk("IDAT"u8, Compressed(rows.ToArray())),
            .. Chunk("IEND"u8, []),
        ];
    }

    /// <summary>A PNG file with rows as given, each with its filter in front.</summary>
    public static byte[] PngOf(byte kind, byte bits, int width, int height, byte[] rows, byte[]? clear = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bits, kind);
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR"u8, header),
            .. clear is null ? [] : Chunk("tRNS"u8, clear),
            .. Chunk("IDAT"u8, Compressed(rows)),
            .. Chunk("IEND"u8, []),
        ];
    }

    public static byte Sample(int row, int i) => (byte)(row * 31 + i * 7);

    /// <summary>The beginning of a JPEG file, as far as a PDF writer reads it.</summary>
    public static byte[] Jpeg(int width, int height, byte components) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, components, 0, 0, 0, 0];

    private static int Guess(int filter, int row, int i, int components)
    {
        int left = i < components ? 0 : Sample(row, i - components);
        int up = row == 0 ? 0 : Sample(row - 1, i);
        int corner = row == 0 || i < components ? 0 : Sample(row - 1, i - components);
        var slope = left + up - corner;
        var nearest = new[] { left, up, corner }.MinBy(value => Math.Abs(slope - value));
        return filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 };
    }

    private static byte[] Compressed(byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return compressed.ToArray();
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. name, .. data, 0, 0, 0, 0]; // our reader, like most, asks for no checksum
    }
}
