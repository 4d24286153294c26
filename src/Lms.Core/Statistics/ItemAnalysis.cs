namespace Lms.Core.Statistics;

/// <summary>
/// One question's figures. x is its mark, T the attempt's total, R = T − x the rest; variances and covariances are those
/// of samples (n − 1). The formulas are those of Moodle's quiz statistics report (the class
/// <c>core_question\statistics\questions\calculator</c>).
/// </summary>
public sealed record ItemAnalysis
{
    /// <summary>The question.</summary>
    public required MarkedItem Item { get; init; }

    /// <summary>Attempts that were asked it.</summary>
    public required int Count { get; init; }

    /// <summary>Different people who were asked it.</summary>
    public required int People { get; init; }

    /// <summary>How far the figures may be shown and trusted.</summary>
    public SampleStrength Strength => SampleRule.Of(People);

    /// <summary>Facility: mean mark as a share of the full mark; null when nobody was asked.</summary>
    public double? Facility { get; init; }

    /// <summary>√var(x), in marks; null below two attempts.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>Discrimination index: 100·cov(x,R)/√(var x·var R), the item–rest correlation in per cent; null when either does not vary.</summary>
    public double? Discrimination { get; init; }

    /// <summary>Discriminative efficiency: 100·cov(x,R)/cov_max, cov_max with x and R each sorted; null when that is 0.</summary>
    public double? Efficiency { get; init; }

    /// <summary>Intended weight: full mark as per cent of the quiz's full mark.</summary>
    public double? IntendedWeight { get; init; }

    /// <summary>Effective weight: 100·√cov(x,T)/Σ√cov(xᵢ,T) per cent; null when the covariance is negative or not everybody was asked.</summary>
    public double? EffectiveWeight { get; init; }

    /// <summary>True when cov(x,T) &lt; 0: the better an attempt in all, the worse on this question.</summary>
    public bool CovariesNegatively { get; init; }

    /// <summary>The options, the most chosen first.</summary>
    public IReadOnlyList<OptionFrequency> Options { get; init; } = [];

    internal static ItemAnalysis Of(MarksMatrix matrix, int index, double weights)
    {
        var (item, column) = (matrix.Items[index], matrix.Columns[index]);
        var asked = new ItemAnalysis
        {
            Item = item,
            Count = column.Marks.Count,
            People = column.Rows.Select(row => matrix.Persons[row]).Distinct().Count(),
            IntendedWeight = matrix.MaxMark > 0 ? 100 * item.MaxMark / matrix.MaxMark : null,
            Options = column.Options,
        };
        if (asked.Count == 0)
            return asked;
        double[] marks = [.. column.Marks];
        double[] totals = [.. column.Rows.Select(row => matrix.Totals[row])];
        double[] rest = [.. totals.Select((total, at) => total - marks[at])];
        var (variance, together, total) = (
            SampleMoments.Variance(marks), SampleMoments.Covariance(marks, rest), SampleMoments.Covariance(marks, totals));
        var product = variance * SampleMoments.Variance(rest);
        Array.Sort(rest);
        double[] sorted = [.. marks.Order()];
        var most = SampleMoments.Covariance(sorted, rest);
        return asked with
        {
            Facility = SampleMoments.Mean(marks) / item.MaxMark,
            StandardDeviation = variance is null ? null : Math.Sqrt(variance.Value),
            Discrimination = product > 0 ? 100 * together / Math.Sqrt(product.Value) : null,
            Efficiency = most is null or 0 ? null : 100 * together / most,
            EffectiveWeight = asked.Count == matrix.Count && total >= 0 && weights > 0 ? 100 * Math.Sqrt(total.Value) / weights : null,
            CovariesNegatively = total < 0,
        };
    }
}
