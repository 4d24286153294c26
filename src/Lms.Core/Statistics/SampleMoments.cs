namespace Lms.Core.Statistics;

/// <summary>
/// Mean, variance and covariance of samples, in two passes: deviations are formed before they are multiplied, so that
/// large marks do not swallow small differences.
/// </summary>
internal static class SampleMoments
{
    // Marks in thirds leave traces of rounding; what is that small beside the values is none.
    private const double Trace = 1e-12;

    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
            sum += value;
        var mean = sum / values.Length;
        double rest = 0;
        foreach (var value in values)
            rest += value - mean;
        return mean + (rest / values.Length);
    }

    /// <summary>Of a sample (n − 1); null below two values. Exactly 0 when nothing but rounding is left.</summary>
    public static double? Covariance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length < 2)
            return null;
        var (firstMean, secondMean) = (Mean(first), Mean(second));
        double sum = 0, firstSum = 0, secondSum = 0, firstSquares = 0, secondSquares = 0, firstLargest = 0, secondLargest = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var (x, y) = (first[i] - firstMean, second[i] - secondMean);
            sum += x * y;
            firstSum += x;
            secondSum += y;
            firstSquares += x * x;
            secondSquares += y * y;
            firstLargest = Math.Max(firstLargest, Math.Abs(first[i]));
            secondLargest = Math.Max(secondLargest, Math.Abs(second[i]));
        }

        sum -= firstSum * secondSum / first.Length;
        var traces = Math.Max(
            Trace * Trace * firstLargest * secondLargest * first.Length, Trace * Math.Sqrt(firstSquares * secondSquares));
        return Math.Abs(sum) <= traces ? 0 : sum / (first.Length - 1);
    }

    /// <summary>Of a sample (n − 1); null below two values, exactly 0 when all are the same.</summary>
    public static double? Variance(ReadOnlySpan<double> values) => Covariance(values, values);

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public static double Median(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Mean of a power of the deviations from the mean.</summary>
    public static double Central(ReadOnlySpan<double> values, int power)
    {
        var mean = Mean(values);
        double sum = 0;
        foreach (var value in values)
        {
            var deviation = value - mean;
            var product = deviation;
            for (var i = 1; i < power; i++)
                product *= deviation;
            sum += product;
        }

        return sum / values.Length;
    }
}
