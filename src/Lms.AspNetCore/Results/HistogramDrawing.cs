using System.Globalization;
using Lms.Core.Statistics;

namespace Lms.AspNetCore.Results;

/// <summary>The geometry of a histogram of total marks: numbers for SVG attributes, no words.</summary>
/// <param name="bins">The bins.</param>
/// <param name="passFrom">The total from which on an attempt passes; null when nothing is about passing.</param>
internal sealed class HistogramDrawing(IReadOnlyList<ScoreBin> bins, double? passFrom)
{
    internal const double Left = 50;
    internal const double Right = 690;
    internal const double Bottom = 220;
    internal const double Top = 16;

    private const double Gap = 0.16;
    private const int MostLabels = 16;

    internal int Highest { get; } = Ceiling(bins.Max(bin => bin.Count));

    /// <summary>Where passing begins, from the left; null when it is not about passing.</summary>
    internal double? PassAt => passFrom is { } from ? Left + (Right - Left) * Math.Clamp(Index(from), 0, bins.Count) / bins.Count : null;

    /// <summary>Heights of the grid lines with the counts that they stand for.</summary>
    internal IEnumerable<(double Y, int Count)> Grid =>
        Enumerable.Range(0, 5).Select(step => Highest * step / 4).Distinct().Select(count => (Height(count), count));

    internal IEnumerable<(ScoreBin Bin, double X, double Y, double Width, double Height, double Middle, bool Passes, bool IsLabelled)> Bars
    {
        get
        {
            var room = (Right - Left) / bins.Count;
            var every = (bins.Count + MostLabels - 1) / MostLabels;
            for (var at = 0; at < bins.Count; at++)
            {
                var (x, y) = (Left + (at + Gap / 2) * room, Height(bins[at].Count));
                yield return (bins[at], x, y, room * (1 - Gap), Bottom - y, Left + (at + 0.5) * room, passFrom is null || at >= Index(passFrom.Value), at % every == 0);
            }
        }
    }

    /// <summary>A number for an attribute.</summary>
    internal static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private double Height(int count) => Bottom - (Bottom - Top) * count / Highest;

    private double Index(double total) => Math.Ceiling((total - 1e-9) / (bins[0].To - bins[0].From));

    // The next count that four grid lines divide evenly.
    private static int Ceiling(int count)
    {
        var step = 1;
        while (step * 4 < count)
            step = step < 5 ? step + 1 : step < 50 ? step + 5 : step + (step / 10 * 2);
        return step * 4;
    }
}
