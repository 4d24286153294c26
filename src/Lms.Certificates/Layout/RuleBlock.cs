using Lms.Certificates.Pdf;

namespace Lms.Certificates.Layout;

/// <summary>A thin line across a column, with white above it to sign on where it is asked for.</summary>
internal sealed class RuleBlock(double width, double above, Colour colour) : Block
{
    private const double Thickness = 0.8;

    public override double Height => above + Thickness;

    public override IEnumerable<Placed> PlaceAt(double left, double top)
    {
        yield return new PlacedRule(new Rectangle(left, top + above, width, Thickness), colour);
    }
}
