using System.Buffers.Binary;

namespace Lms.Core.Certificates.Pictures;

/// <summary>
/// Looks through a JPEG file and writes it anew with the parts that draw it: no place where it was taken, no notes,
/// nothing behind its end. https://www.w3.org/Graphics/JPEG/itu-t81.pdf
/// </summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith<byte>([0xFF, 0xD8, 0xFF]);

    public static Outcome<ReadPicture> Read(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream();
        kept.Write([0xFF, 0xD8]);
        var (width, height, scans) = (0, 0, 0);
        for (var at = 2; at + 2 <= file.Length;)
        {
            if (file[at] != 0xFF)
                return PictureRefusals.Broken;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == EndOfImage)
            {
                kept.Write([0xFF, EndOfImage]);
                return scans > 0 ? new ReadPicture(width, height, kept.ToArray()) : PictureRefusals.Broken;
            }

            if (Segment(file, at) is not { Length: > 4 } segment)
                return PictureRefusals.Broken;
            if (IsFrame(marker))
            {
                if (width > 0 || segment.Length < 10)
                    return PictureRefusals.Broken;
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
                if (PictureReader.SizeFault(width, height) is { } fault)
                    return fault;
                if (marker > 0xC2 || segment[4] != 8 || segment[9] is not (1 or 3) || segment.Length != 10 + (3 * segment[9]))
                    return PictureRefusals.PrintColours;
            }

            if (IsKept(marker, segment))
                kept.Write(segment);
            at += segment.Length;
            if (marker != StartOfScan)
                continue;
            if (width == 0)
                return PictureRefusals.Broken;
            var end = EndOfScan(file, at);
            kept.Write(file[at..end]);
            scans++;
            at = end;
        }

        return PictureRefusals.Broken;
    }

    /// <summary>The segment with its marker; empty when it is cut off.</summary>
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> file, int at)
    {
        if (at + 4 > file.Length)
            return [];
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) + 2;
        return at + length <= file.Length ? file.Slice(at, length) : [];
    }

    /// <summary>Start of frame: C0 to CF but for the tables among them.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Tables, frames, scans, restarts, and the note that tells which colours the numbers mean.</summary>
    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) =>
        IsFrame(marker)
        || marker is 0xC4 or 0xDB or 0xDD or StartOfScan
        || (marker == 0xE0 && segment.Length == 18 && segment[4..].StartsWith("JFIF\0"u8))
        || (marker == 0xEE && segment.Length == 16 && segment[4..].StartsWith("Adobe"u8));

    /// <summary>Where the packed picture ends: at the next marker that is not part of it.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        for (; at + 1 < file.Length; at++)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        }

        return file.Length;
    }
}
