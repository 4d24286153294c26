using Lms.Certificates.Pdf;

namespace Lms.Certificates.Layout;

/// <summary>A picture, as large as its box allows with its own proportions.</summary>
internal sealed class PictureBlock(PdfImage image, string alternative, double width, double height) : Block
{
    private readonly double _scale = Math.Min(width / image.Width, height / image.Height);

    public double Width => image.Width * _scale;

    public override double Height => image.Height * _scale;

    public override IEnumerable<Placed> PlaceAt(double left, double top)
    {
        yield return new PlacedPicture(new Rectangle(left, top, Width, Height), image, alternative);
    }
}
