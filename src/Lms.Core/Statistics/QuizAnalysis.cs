using System.Runtime.InteropServices;

namespace Lms.Core.Statistics;

/// <summary>
/// A quiz's figures and those of its questions. T is an attempt's total, xᵢ the mark in place i of p, s the number of
/// attempts; variances are those of samples (n − 1). The formulas are those of Moodle's quiz statistics report (the
/// class <c>quiz_statistics\calculator</c>); k₂, k₃ and k₄ are Fisher's k-statistics.
/// </summary>
public sealed record QuizAnalysis
{
    /// <summary>Attempts, s.</summary>
    public required int Count { get; init; }

    /// <summary>Different people.</summary>
    public required int People { get; init; }

    /// <summary>How far the figures may be shown and trusted.</summary>
    public SampleStrength Strength => SampleRule.Of(People);

    /// <summary>The most that an attempt can earn.</summary>
    public required double MaxMark { get; init; }

    /// <summary>Mean total, in marks; null without attempts.</summary>
    public double? Mean { get; init; }

    /// <summary>Median total, in marks; null without attempts.</summary>
    public double? Median { get; init; }

    /// <summary>√k₂, in marks; null below two attempts.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>k₃/k₂^1.5; null below three attempts or when totals do not vary.</summary>
    public double? Skewness { get; init; }

    /// <summary>k₄/k₂², 0 for a normal distribution; null below four attempts or when totals do not vary.</summary>
    public double? Kurtosis { get; init; }

    /// <summary>
    /// Coefficient of internal consistency (Cronbach's alpha) in per cent: 100·p/(p−1)·(1 − Σvar(xᵢ)/var T). Null below two
    /// places, when totals do not vary, and when not every attempt fills the same places.
    /// </summary>
    public double? InternalConsistency { get; init; }

    /// <summary>100·√(1 − CIC/100), per cent: how much of the spread is chance.</summary>
    public double? ErrorRatio { get; init; }

    /// <summary>Standard error of a total: error ratio·SD/100, in marks.</summary>
    public double? StandardError { get; init; }

    /// <summary>The questions, in the matrix's order.</summary>
    public IReadOnlyList<ItemAnalysis> Items { get; init; } = [];

    /// <summary>How totals are distributed.</summary>
    public IReadOnlyList<ScoreBin> Scores { get; init; } = [];

    /// <summary>Analyses marks.</summary>
    /// <param name="matrix">The marks.</param>
    public static QuizAnalysis Of(MarksMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        double[] totals = [.. matrix.Totals];
        var spread = SampleMoments.Variance(totals);
        var consistency = Consistency(matrix, spread);
        var errorRatio = consistency is { } cic ? 100 * Math.Sqrt(Math.Max(0, 1 - (cic / 100))) : (double?)null;
        var weights = matrix.IsFull ? matrix.Places.Sum(place => Root(SampleMoments.Covariance(CollectionsMarshal.AsSpan(place), totals))) : 0;
        var deviation = spread is { } variance ? Math.Sqrt(variance) : (double?)null;
        return new()
        {
            Count = matrix.Count,
            People = matrix.People,
            MaxMark = matrix.MaxMark,
            Mean = matrix.Count > 0 ? SampleMoments.Mean(totals) : null,
            Median = matrix.Count > 0 ? SampleMoments.Median(totals) : null,
            StandardDeviation = deviation,
            Skewness = Skew(totals, spread),
            Kurtosis = Kurt(totals, spread),
            InternalConsistency = consistency,
            ErrorRatio = errorRatio,
            StandardError = errorRatio * deviation / 100,
            Items = [.. matrix.Items.Select((_, index) => ItemAnalysis.Of(matrix, index, weights))],
            Scores = ScoreBin.Of(totals, matrix.MaxMark),
        };
    }

    private static double Root(double? covariance) => covariance > 0 ? Math.Sqrt(covariance.Value) : 0;

    private static double? Consistency(MarksMatrix matrix, double? spread)
    {
        var places = matrix.Places.Count;
        if (places < 2 || !matrix.IsFull || spread is null or 0)
            return null;
        var within = matrix.Places.Sum(place => SampleMoments.Variance(CollectionsMarshal.AsSpan(place))!.Value);
        return 100.0 * places / (places - 1) * (1 - (within / spread.Value));
    }

    private static double? Skew(double[] totals, double? spread)
    {
        double count = totals.Length;
        if (count < 3 || spread is null or 0)
            return null;
        var third = count * count * SampleMoments.Central(totals, 3) / ((count - 1) * (count - 2));
        return third / Math.Pow(spread.Value, 1.5);
    }

    private static double? Kurt(double[] totals, double? spread)
    {
        double count = totals.Length;
        if (count < 4 || spread is null or 0)
            return null;
        var (second, fourth) = (SampleMoments.Central(totals, 2), SampleMoments.Central(totals, 4));
        var k4 = count * count * (((count + 1) * fourth) - (3 * (count - 1) * second * second))
            / ((count - 1) * (count - 2) * (count - 3));
        return k4 / (spread.Value * spread.Value);
    }
}
