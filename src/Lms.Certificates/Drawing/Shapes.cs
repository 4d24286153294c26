using Lms.Certificates.Pdf;

namespace Lms.Certificates.Drawing;

/// <summary>Filled shapes as PDF operators, in points from the bottom left corner of the page.</summary>
internal static class Shapes
{
    /// <summary>How far the control points of a quarter circle stand from its ends, as a share of the radius.</summary>
    private const double Quarter = 0.5523;

    public static string Rectangle(Rectangle area, double pageHeight, Colour colour) =>
        $"{colour.Operands} rg {PdfSyntax.Numbers(area.Left, pageHeight - area.Bottom, area.Width, area.Height)} re f";

    public static string Circle((double X, double Y) centre, double radius, Colour colour)
    {
        var (x, y) = centre;
        var k = Quarter * radius;
        return $"{colour.Operands} rg {PdfSyntax.Numbers(x + radius, y)} m "
            + Curve(x + radius, y + k, x + k, y + radius, x, y + radius)
            + Curve(x - k, y + radius, x - radius, y + k, x - radius, y)
            + Curve(x - radius, y - k, x - k, y - radius, x, y - radius)
            + Curve(x + k, y - radius, x + radius, y - k, x + radius, y)
            + "f";
    }

    private static string Curve(params double[] points) => PdfSyntax.Numbers(points) + " c ";
}
