namespace Lms.Core.Statistics;

/// <summary>How many attempts earned a total within a range.</summary>
/// <param name="From">The lowest total, included; the first bin takes totals below 0 too.</param>
/// <param name="To">The highest total, not included but in the last bin.</param>
/// <param name="Count">Attempts.</param>
public sealed record ScoreBin(double From, double To, int Count)
{
    private const int MostPoints = 30;
    private const int Steps = 20;

    // Thirds that add up to a whole point must land on it.
    private const double Nearly = 1e-9;

    /// <summary>The distribution of totals: a bin for each whole point up to 30 points, else twenty bins of the same width.</summary>
    /// <param name="totals">Total marks.</param>
    /// <param name="maxMark">The most that an attempt can earn.</param>
    public static IReadOnlyList<ScoreBin> Of(IReadOnlyList<double> totals, double maxMark)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (maxMark <= 0)
            return [];
        var byPoint = maxMark <= MostPoints;
        var width = byPoint ? 1 : maxMark / Steps;
        var counts = new int[byPoint ? (int)Math.Floor(maxMark + Nearly) + 1 : Steps];
        foreach (var total in totals)
            counts[Math.Clamp((int)Math.Floor((total / width) + Nearly), 0, counts.Length - 1)]++;
        return [.. counts.Select((count, at) => new ScoreBin(at * width, at == counts.Length - 1 ? maxMark : (at + 1) * width, count))];
    }
}
