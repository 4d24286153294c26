using Lms.Certificates.Pdf;

namespace Lms.Certificates.Layout;

/// <summary>A QR code. It keeps its size whatever else shrinks, because it must be read by a telephone.</summary>
internal sealed class QrBlock(string address) : Block
{
    public override double Height => PageGeometry.Qr;

    public override IEnumerable<Placed> PlaceAt(double left, double top)
    {
        yield return new PlacedQr(new Rectangle(left, top, PageGeometry.Qr, PageGeometry.Qr), address);
    }
}
