namespace Lms.Benchmarks;

/// <summary>Calls a second and latencies of one kind of call.</summary>
/// <param name="Name">What was called.</param>
/// <param name="Rounds">Calls a second in each round.</param>
/// <param name="Latencies">Milliseconds of each call, over all rounds.</param>
internal sealed record Measured(string Name, List<double> Rounds, List<double> Latencies)
{
    internal double Rate => Rounds.Order().ElementAt(Rounds.Count / 2);

    internal double Percentile(double share) => Latencies.Order().ElementAt(Math.Min(Latencies.Count - 1, (int)(Latencies.Count * share)));
}
