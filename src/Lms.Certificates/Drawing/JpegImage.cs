using System.Buffers.Binary;
using Lms.Certificates.Pdf;

namespace Lms.Certificates.Drawing;

/// <summary>JPEG files, which a PDF holds as they are. CMYK ones are passed over, because programs disagree on their colours.</summary>
internal static class JpegImage
{
    public static PdfImage? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0xFF, 0xD8]))
        {
            return null;
        }

        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (IsFrame(marker))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
                var space = file[at + 9] switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => null };
                return space is null || width == 0 || height == 0
                    ? null
                    : new PdfImage(width, height, space, file.ToArray(), IsJpeg: true, Opacity: null);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    /// <summary>Start of frame: C0 to CF but for the tables among them.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
