using Lms.Certificates.Pdf;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Drawing;

/// <summary>The pictures of a certificate, read once however often the layout tries.</summary>
internal sealed class SheetImages
{
    private readonly Dictionary<PrintedPicture, PdfImage> _images = [];

    public SheetImages(IEnumerable<PrintedElement> elements)
    {
        foreach (var picture in elements.Select(element => element.Picture).OfType<PrintedPicture>())
        {
            if (!_images.ContainsKey(picture) && PictureFile.Read(picture.File.Span) is { } image)
                _images[picture] = image;
        }
    }

    /// <summary>The part's picture; null where it has none that can be read.</summary>
    public PdfImage? Of(PrintedElement element) => element.Picture is { } picture ? _images.GetValueOrDefault(picture) : null;
}
