using System.Diagnostics;
using Lms.Core.Statistics;

namespace Lms.Benchmarks;

/// <summary>How long the statistics of a large quiz take, without a database.</summary>
internal static class MarksAnalysis
{
    private const int Attempts = 100_000;
    private const int Questions = 20;

    internal static void Measure(Report report)
    {
        var random = new Random(7);
        MarkedItem[] items = [.. Enumerable.Range(1, Questions).Select(number => new MarkedItem($"q{number}", 1))];
        double[][] rows = [.. Enumerable.Range(0, Attempts).Select(_ =>
        {
            var skill = random.NextDouble();
            return items.Select((_, at) => random.NextDouble() < (skill + (at / (double)Questions)) / 2 ? 1.0 : 0).ToArray();
        })];
        QuizAnalysis.Of(MarksMatrix.Of(items, rows.Take(1_000)));
        var seconds = Enumerable.Range(0, 5).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            QuizAnalysis.Of(MarksMatrix.Of(items, rows));
            return watch.Elapsed.TotalSeconds;
        }).Order().ElementAt(2);
        report.AtMost($"statistics of {Attempts:N0} attempts of {Questions} questions", seconds, 2, "s");
    }
}
