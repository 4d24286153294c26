using Lms.Core.Statistics;

namespace Lms.Core.Tests.Statistics;

/// <summary>The same figures by other formulas: sums of powers in decimals, ranks by counting, alpha from pairs of covariances.</summary>
internal static class NaiveAnalysis
{
    public static decimal Covariance(IReadOnlyList<decimal> a, IReadOnlyList<decimal> b)
    {
        decimal n = a.Count;
        return ((n * a.Zip(b, (x, y) => x * y).Sum()) - (a.Sum() * b.Sum())) / (n * (n - 1));
    }

    public static double Correlation(IReadOnlyList<decimal> a, IReadOnlyList<decimal> b) =>
        (double)Covariance(a, b) / Math.Sqrt((double)Covariance(a, a) * (double)Covariance(b, b));

    /// <summary>Alpha as p/(p−1) times the share of the total's variance that lies between the questions.</summary>
    public static double Alpha(decimal[][] columns)
    {
        decimal between = 0, all = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var covariance = Covariance(columns[i], columns[j]);
                all += covariance;
                between += i == j ? 0 : covariance;
            }
        }

        return 100.0 * columns.Length / (columns.Length - 1) * (double)(between / all);
    }

    /// <summary>Fisher's k₃ from sums of powers.</summary>
    public static double K3(IReadOnlyList<decimal> values)
    {
        decimal n = values.Count;
        var (s1, s2, s3) = (Powers(values, 1), Powers(values, 2), Powers(values, 3));
        return (double)(((2 * s1 * s1 * s1) - (3 * n * s1 * s2) + (n * n * s3)) / (n * (n - 1) * (n - 2)));
    }

    /// <summary>Fisher's k₄ from sums of powers.</summary>
    public static double K4(IReadOnlyList<decimal> values)
    {
        decimal n = values.Count;
        var (s1, s2, s3, s4) = (Powers(values, 1), Powers(values, 2), Powers(values, 3), Powers(values, 4));
        var above = (-6 * s1 * s1 * s1 * s1) + (12 * n * s1 * s1 * s2) - (3 * n * (n - 1) * s2 * s2) - (4 * n * (n + 1) * s1 * s3) + (n * n * (n + 1) * s4);
        return (double)(above / (n * (n - 1) * (n - 2) * (n - 3)));
    }

    private static decimal Powers(IReadOnlyList<decimal> values, int power) =>
        values.Sum(value => Enumerable.Repeat(value, power).Aggregate(1m, (product, factor) => product * factor));
}
