namespace Lms.Benchmarks.Load;

/// <summary>Calls a second and latencies of one kind of call.</summary>
/// <param name="Name">What was called.</param>
/// <param name="Rounds">Calls a second in each round.</param>
/// <param name="Latencies">Milliseconds of each call, over all rounds.</param>
internal sealed record Measured(string Name, List<double> Rounds, List<double> Latencies)
{
    /// <summary>Milliseconds of the server's CPU time, over all rounds.</summary>
    internal double ServerCpu { get; set; }

    /// <summary>Milliseconds of the database's CPU time, over all rounds.</summary>
    internal double DatabaseCpu { get; set; }

    /// <summary>Milliseconds of the client's CPU time, over all rounds.</summary>
    internal double ClientCpu { get; set; }

    internal double Rate => Rounds.Order().ElementAt(Rounds.Count / 2);

    internal double Percentile(double share) => Latencies.Order().ElementAt(Math.Min(Latencies.Count - 1, (int)(Latencies.Count * share)));
}
