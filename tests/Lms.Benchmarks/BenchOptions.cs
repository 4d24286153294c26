using System.Globalization;

namespace Lms.Benchmarks;

/// <summary>What to measure and for how long.</summary>
internal sealed record BenchOptions
{
    /// <summary>Seconds of a round.</summary>
    internal double Seconds { get; private init; } = 2;

    /// <summary>Seconds of each of two rounds that are not counted.</summary>
    internal double Warmup { get; private init; } = 1.5;

    /// <summary>Rounds of each kind of call; the median counts.</summary>
    internal int Rounds { get; private init; } = 5;

    /// <summary>People of the load S.</summary>
    internal int People { get; private init; } = 10_000;

    /// <summary>Minutes that they work; 10 is what the target is stated for.</summary>
    internal double Minutes { get; private init; } = 2;

    /// <summary>True: measures again with 10 million answers and 1 million attempts.</summary>
    internal bool Growth { get; private init; }

    /// <summary>Attempts in the tables for that.</summary>
    internal int GrowthAttempts { get; private init; } = 1_000_000;

    /// <summary>Where the figures are written.</summary>
    internal string Output { get; private init; } = "artifacts/bench.json";

    /// <summary>The intranet to measure, a published <c>Lms.Intranet.dll</c>; null = as the build left it.</summary>
    internal string? Program { get; private init; }

    /// <summary>Names of parts; empty for all: statistics, idle, start, costs, read, save, attempt, counts, pdf, load.</summary>
    internal IReadOnlyList<string> Only { get; private init; } = [];

    internal bool Wants(string part) => Only.Count == 0 || Only.Contains(part);

    internal static BenchOptions Parse(IEnumerable<string> args)
    {
        var options = new BenchOptions();
        foreach (var arg in args)
        {
            var (name, value) = arg.Split('=', 2) is [var key, var given] ? (key, given) : (arg, "");
            options = name switch
            {
                "--seconds" => options with { Seconds = double.Parse(value, CultureInfo.InvariantCulture) },
                "--warmup" => options with { Warmup = double.Parse(value, CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--people" => options with { People = int.Parse(value, CultureInfo.InvariantCulture) },
                "--minutes" => options with { Minutes = double.Parse(value, CultureInfo.InvariantCulture) },
                "--growth" => options with { Growth = true, GrowthAttempts = value.Length == 0 ? options.GrowthAttempts : int.Parse(value, CultureInfo.InvariantCulture) },
                "--output" => options with { Output = value },
                "--intranet" => options with { Program = Path.GetFullPath(value) },
                "--only" => options with { Only = value.Split(',') },
                _ => throw new ArgumentException(
                    $"{name} is not known. Known: --seconds=2 --warmup=1.5 --rounds=5 --people=10000 --minutes=2 --growth[=1000000] --output=artifacts/bench.json --intranet=… --only=statistics,idle,start,costs,read,save,attempt,counts,pdf,load"),
            };
        }

        return options;
    }
}
