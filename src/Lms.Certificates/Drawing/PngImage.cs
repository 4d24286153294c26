using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Lms.Certificates.Pdf;

namespace Lms.Certificates.Drawing;

/// <summary>PNG files that are not interlaced: what drawing programs export. Sixteen bits a component become eight.</summary>
internal static class PngImage
{
    private const int LargestSide = 4000;

    public static PdfImage? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return null;
        }

        var chunks = Chunks(file);
        var header = chunks["IHDR"];
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        var (bits, kind) = (header[8], header[9]);
        var components = kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        var isReadable = components > 0 && bits is 1 or 2 or 4 or 8 or 16 && header[12] == 0
            && width is > 0 and <= LargestSide && height is > 0 and <= LargestSide;
        if (!isReadable)
        {
            return null;
        }

        var rowLength = ((width * components * bits) + 7) / 8;
        var packed = Unfiltered(chunks["IDAT"], rowLength, height, Math.Max(1, components * bits / 8));
        var samples = PngSamples.Eight(packed, bits, width * components, rowLength, scaled: kind != 3);
        var clear = chunks.GetValueOrDefault("tRNS", []);
        if (kind == 3)
            return WithPalette(samples, width, height, chunks["PLTE"], clear);
        var image = WithoutPalette(samples, width, height, components);
        return image.Opacity is null && clear.Length == 2 * components && bits <= 8
            ? image with { Opacity = PngSamples.OpacityBut(samples, components, PngSamples.Key(clear, bits)) }
            : image;
    }

    private static Dictionary<string, byte[]> Chunks(ReadOnlySpan<byte> file)
    {
        var chunks = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            var name = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            var data = file.Slice(at + 8, length);
            chunks[name] = chunks.TryGetValue(name, out var before) ? [.. before, .. data] : data.ToArray();
            at += 12 + length;
        }

        return chunks.ContainsKey("IHDR") && chunks.ContainsKey("IDAT") ? chunks : throw new InvalidDataException("Not a whole PNG file.");
    }

    private static byte[] Unfiltered(byte[] compressed, int rowLength, int height, int pixelLength)
    {
        using var rows = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var samples = new byte[rowLength * height];
        var filter = new byte[1];
        for (var row = 0; row < height; row++)
        {
            rows.ReadExactly(filter);
            var line = samples.AsSpan(row * rowLength, rowLength);
            rows.ReadExactly(line);
            var above = row == 0 ? new byte[rowLength] : samples.AsSpan((row - 1) * rowLength, rowLength);
            PngFilter.Undo(filter[0], line, above, pixelLength);
        }

        return samples;
    }

    private static PdfImage WithPalette(byte[] samples, int width, int height, byte[] palette, byte[] opacities)
    {
        var colours = new byte[samples.Length * 3];
        var opacity = new byte[samples.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            if (3 * samples[i] + 3 <= palette.Length)
                palette.AsSpan(3 * samples[i], 3).CopyTo(colours.AsSpan(3 * i));
            opacity[i] = samples[i] < opacities.Length ? opacities[samples[i]] : (byte)255;
        }

        return new PdfImage(width, height, "DeviceRGB", colours, IsJpeg: false, opacities.Length > 0 ? opacity : null);
    }

    private static PdfImage WithoutPalette(byte[] samples, int width, int height, int components)
    {
        var space = components <= 2 ? "DeviceGray" : "DeviceRGB";
        if (components % 2 == 1)
        {
            return new PdfImage(width, height, space, samples, IsJpeg: false, Opacity: null);
        }

        var colours = new byte[width * height * (components - 1)];
        var opacity = new byte[width * height];
        for (var i = 0; i < opacity.Length; i++)
        {
            samples.AsSpan(i * components, components - 1).CopyTo(colours.AsSpan(i * (components - 1)));
            opacity[i] = samples[i * components + components - 1];
        }

        return new PdfImage(width, height, space, colours, IsJpeg: false, opacity);
    }
}
