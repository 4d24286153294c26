using Lms.Certificates.Layout;
using Lms.Certificates.Pdf;

namespace Lms.Certificates.Drawing;

/// <summary>The trail, our mark: a way of as many pieces as the course has modules, each as long as its minutes, walked to its end.</summary>
internal static class TrailMark
{
    private const int Samples = 240;
    private const double Thickness = 10;
    private const double Dot = 12;
    private const double Halo = 5;
    private const double GapBetween = 17;

    /// <summary>PDF operators that draw the trail.</summary>
    /// <param name="area">Where, in points from the top of the page.</param>
    /// <param name="pageHeight">In points.</param>
    /// <param name="minutes">What divides it; anything that is not positive counts as one.</param>
    public static string Operators(Rectangle area, double pageHeight, IReadOnlyList<int> minutes)
    {
        var way = Way(area, pageHeight);
        var lengths = Lengths(way);
        var parts = minutes.Count == 0 ? [1] : minutes.Select(part => Math.Max(part, 1)).ToList();
        var walked = lengths[^1] - Dot - Halo - Thickness / 2;
        var gap = Math.Min(GapBetween, walked / (2 * parts.Count));
        var perMinute = (walked - gap * (parts.Count - 1)) / parts.Sum(part => (double)part);
        var operators = new List<string>
        {
            $"1 J 1 j {PdfSyntax.Number(Thickness)} w",
        };
        var from = 0.0;
        for (var i = 0; i < parts.Count; i++)
        {
            var to = from + parts[i] * perMinute;
            var colour = i % 2 == 0 ? Palette.Accent : Palette.Mint;
            operators.Add($"{colour.Operands} RG {Line(way, lengths, from, to)} S");
            from = to + gap;
        }

        operators.Add(Shapes.Circle(way[^1], Dot, Palette.Warm));
        return string.Join('\n', operators);
    }

    /// <summary>Up one hill, down, and up a higher one. Strokes and dot stay inside the area.</summary>
    private static List<(double X, double Y)> Way(Rectangle area, double pageHeight)
    {
        return [.. Enumerable.Range(0, Samples + 1).Select(i =>
        {
            var t = (double)i / Samples;
            var rise = 0.1 + 0.9 * t * t + 0.26 * Math.Sin(2.2 * Math.PI * t) * (1 - t);
            var x = area.Left + Dot + t * (area.Width - 2 * Dot);
            var y = pageHeight - area.Bottom + Dot + Math.Clamp(rise, 0, 1) * (area.Height - 2 * Dot);
            return (x, y);
        })];
    }

    private static List<double> Lengths(List<(double X, double Y)> way)
    {
        var lengths = new List<double> { 0 };
        for (var i = 1; i < way.Count; i++)
        {
            lengths.Add(lengths[^1] + Math.Sqrt(Math.Pow(way[i].X - way[i - 1].X, 2) + Math.Pow(way[i].Y - way[i - 1].Y, 2)));
        }

        return lengths;
    }

    private static string Line(List<(double X, double Y)> way, List<double> lengths, double from, double to)
    {
        var between = Enumerable.Range(0, way.Count).Where(i => lengths[i] > from && lengths[i] < to).Select(i => way[i]);
        var points = between.Prepend(At(way, lengths, from)).Append(At(way, lengths, to)).ToList();
        var first = PdfSyntax.Numbers(points[0].X, points[0].Y) + " m";
        return first + string.Concat(points.Skip(1).Select(point => $" {PdfSyntax.Numbers(point.X, point.Y)} l"));
    }

    private static (double X, double Y) At(List<(double X, double Y)> way, List<double> lengths, double length)
    {
        var reached = lengths.FindIndex(sum => sum >= length);
        var next = reached < 0 ? way.Count - 1 : Math.Max(reached, 1);
        var share = Math.Clamp((length - lengths[next - 1]) / (lengths[next] - lengths[next - 1]), 0, 1);
        var (a, b) = (way[next - 1], way[next]);
        return (a.X + share * (b.X - a.X), a.Y + share * (b.Y - a.Y));
    }
}
