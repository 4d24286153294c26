using System.Collections.Concurrent;
using System.Diagnostics;

namespace Lms.Benchmarks;

/// <summary>
/// Closed-loop load: each client calls again when the last call is answered. Kinds of calls take turns in short
/// rounds, so that a machine that slows down slows all of them, and ratios hold where absolute figures do not.
/// </summary>
internal sealed class Load(int clients, TimeSpan round, int rounds)
{
    private readonly List<(Measured Result, Func<int, Task> Call)> kinds = [];

    internal Measured Add(string name, Func<int, Task> call)
    {
        var measured = new Measured(name, [], []);
        kinds.Add((measured, call));
        return measured;
    }

    internal async Task RunAsync()
    {
        foreach (var (_, call) in kinds)
            await RoundAsync(call, TimeSpan.FromSeconds(1));
        for (var i = 0; i < rounds; i++)
        {
            foreach (var (result, call) in kinds)
            {
                var (rate, latencies) = await RoundAsync(call, round);
                result.Rounds.Add(rate);
                result.Latencies.AddRange(latencies);
            }
        }
    }

    private async Task<(double Rate, IEnumerable<double> Latencies)> RoundAsync(Func<int, Task> call, TimeSpan length)
    {
        var latencies = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            while (watch.Elapsed < length)
            {
                var began = Stopwatch.GetTimestamp();
                await call(client);
                latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }));
        return (latencies.Count / watch.Elapsed.TotalSeconds, latencies);
    }
}
