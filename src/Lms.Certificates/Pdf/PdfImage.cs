namespace Lms.Certificates.Pdf;

/// <summary>A picture as a PDF holds it.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="ColourSpace">DeviceGray or DeviceRGB.</param>
/// <param name="Samples">Eight bits a component, or a whole JPEG file.</param>
/// <param name="IsJpeg">The samples are a JPEG file.</param>
/// <param name="Opacity">Eight bits a pixel, or null where everything is opaque.</param>
internal sealed record PdfImage(int Width, int Height, string ColourSpace, byte[] Samples, bool IsJpeg, byte[]? Opacity)
{
    /// <summary>Writes the picture and returns its number.</summary>
    public int Write(PdfObjects objects)
    {
        var entries = Entries(ColourSpace);
        if (Opacity is not null)
        {
            entries += $"/SMask {PdfSyntax.Reference(objects.AddStream(Opacity, Entries("DeviceGray")))}";
        }

        return IsJpeg ? objects.AddRawStream(Samples, entries + "/Filter/DCTDecode") : objects.AddStream(Samples, entries);
    }

    private string Entries(string space) =>
        $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace/{space}/BitsPerComponent 8";
}
