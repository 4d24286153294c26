using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Lms.Core.Certificates.Pictures;

/// <summary>Looks through a PNG file and writes it anew with the parts that draw it. https://www.w3.org/TR/png-3/</summary>
internal static class PngFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // What a picture needs to be drawn; texts, places and times in a file are nobody's business.
    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static Outcome<ReadPicture> Read(ReadOnlyMemory<byte> file)
    {
        if (PngHeader.Read(file.Span) is not { } header)
            return PictureRefusals.Broken;
        if (PictureReader.SizeFault(header.Width, header.Height) is { } fault)
            return fault;
        if (header.Interlaced)
            return PictureRefusals.Interlaced;
        if (Chunks(file) is not { } chunks || !IsInOrder(chunks, header))
            return PictureRefusals.Broken;
        var data = chunks.Where(chunk => chunk.Name == "IDAT").Select(chunk => chunk.Data);
        return IsWhole(data, header)
            ? new ReadPicture(header.Width, header.Height, Write(chunks.Where(chunk => Kept.Contains(chunk.Name))))
            : PictureRefusals.Broken;
    }

    /// <summary>Every chunk up to the end of the picture; null when one is cut off or does not match its checksum.</summary>
    private static List<(string Name, ReadOnlyMemory<byte> Data)>? Chunks(ReadOnlyMemory<byte> file)
    {
        var chunks = new List<(string Name, ReadOnlyMemory<byte> Data)>();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
            if (length > file.Length - at - 12)
                return null;
            var (body, data) = (file.Slice(at + 4, (int)length + 4), file.Slice(at + 8, (int)length));
            if (PngChecksum.Of(body.Span) != BinaryPrimitives.ReadUInt32BigEndian(file.Span[(at + 8 + (int)length)..]))
                return null;
            var name = Encoding.ASCII.GetString(body.Span[..4]);
            chunks.Add((name, data));
            if (name == "IEND")
                return chunks;
            at += 12 + (int)length;
        }

        return null;
    }

    private static bool IsInOrder(List<(string Name, ReadOnlyMemory<byte> Data)> chunks, PngHeader header)
    {
        var palettes = chunks.Where(chunk => chunk.Name == "PLTE").ToList();
        return chunks[0].Name == "IHDR"
            && chunks.Count(chunk => chunk.Name == "IHDR") == 1
            && chunks.Any(chunk => chunk.Name == "IDAT")
            && palettes.Count <= 1
            && palettes.All(chunk => chunk.Data.Length is > 0 and <= 768 && chunk.Data.Length % 3 == 0)
            && (header.Kind != 3 || palettes.Count == 1)
            && chunks.Count(chunk => chunk.Name == "tRNS") <= 1;
    }

    /// <summary>Unpacks row by row into one small buffer, and never more than the header promised.</summary>
    private static bool IsWhole(IEnumerable<ReadOnlyMemory<byte>> data, PngHeader header)
    {
        var packed = new MemoryStream();
        foreach (var piece in data)
            packed.Write(piece.Span);
        packed.Position = 0;
        var row = new byte[header.RowLength + 1];
        try
        {
            using var rows = new ZLibStream(packed, CompressionMode.Decompress);
            for (var i = 0; i < header.Height; i++)
            {
                rows.ReadExactly(row);
                if (row[0] > 4)
                    return false;
            }

            return rows.Read(row, 0, 1) == 0;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return false;
        }
    }

    private static byte[] Write(IEnumerable<(string Name, ReadOnlyMemory<byte> Data)> chunks)
    {
        var file = new MemoryStream();
        file.Write(Signature);
        var word = new byte[4];
        foreach (var (name, data) in chunks)
        {
            byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data.Span];
            BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
            file.Write(word);
            file.Write(body);
            BinaryPrimitives.WriteUInt32BigEndian(word, PngChecksum.Of(body));
            file.Write(word);
        }

        return file.ToArray();
    }
}
