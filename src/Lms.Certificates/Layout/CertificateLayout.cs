using Lms.Certificates.Drawing;
using Lms.Certificates.TrueType;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>
/// Gives every part of a certificate its place. Where there is too much to say everything becomes smaller, and at last
/// the longest texts shorter, until it fits the page.
/// </summary>
internal static class CertificateLayout
{
    private const double Step = 0.05;
    private const double Readable = 0.5;
    private const double Smallest = 0.1;

    /// <summary>What stands where, in reading order.</summary>
    /// <param name="sheet">The certificate.</param>
    /// <param name="fonts">What it is set in.</param>
    /// <param name="images">Its pictures.</param>
    public static IReadOnlyList<Placed> Place(CertificateSheet sheet, CertificateFonts fonts, SheetImages images)
    {
        var zones = new Zones(sheet.Elements);
        foreach (var (scale, longest) in Attempts())
        {
            var type = new Typography(fonts, scale);
            var make = new BlockMaker(type, longest, images);
            var foot = new FootFlow(zones, make);
            var upper = new UpperFlow(zones, type, make);
            var room = foot.Top - PageGeometry.AboveFoot - upper.Bottom;
            if (room >= 0)
            {
                return [.. upper.Place(room).Concat(foot.Place()).OrderBy(placed => placed.Order)];
            }
        }

        throw new InvalidOperationException(
            $"A certificate of {sheet.Elements.Count} parts does not fit a page. Remove parts from its design.");
    }

    private static IEnumerable<(double Scale, int Longest)> Attempts()
    {
        for (var scale = 1.0; scale >= Readable; scale -= Step)
        {
            yield return (scale, int.MaxValue);
        }

        for (var longest = 1600; longest >= 25; longest /= 2)
        {
            yield return (Readable, longest);
        }

        for (var scale = Readable; scale >= Smallest; scale -= Step)
        {
            yield return (scale, 25);
        }
    }
}
