using Lms.Certificates.Pdf;

namespace Lms.Certificates.Drawing;

/// <summary>Reads a picture. One that cannot be read is no reason to refuse a certificate: the words are written instead.</summary>
internal static class PictureFile
{
    public static PdfImage? Read(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            return null;
        }

        try
        {
            return PngImage.Read(file) ?? JpegImage.Read(file);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidDataException or EndOfStreamException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }
}
