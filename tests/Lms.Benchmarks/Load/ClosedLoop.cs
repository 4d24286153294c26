using System.Diagnostics;

namespace Lms.Benchmarks.Load;

/// <summary>
/// Closed-loop load: each client calls again when the last call is answered. Kinds of calls take turns in short
/// rounds, so that a machine that slows down slows all of them, and ratios hold where absolute figures do not.
/// </summary>
internal sealed class ClosedLoop(Intranet intranet, int clients, BenchOptions options)
{
    private readonly List<(Measured Result, Func<int, Task> Call, Func<Task> Prepare)> kinds = [];

    /// <param name="name">What is called.</param>
    /// <param name="call">One call of the client with the number given.</param>
    /// <param name="prepare">Runs before each round, unmeasured.</param>
    internal Measured Add(string name, Func<int, Task> call, Func<Task>? prepare = null)
    {
        var measured = new Measured(name, [], []);
        kinds.Add((measured, call, prepare ?? (() => Task.CompletedTask)));
        return measured;
    }

    internal async Task RunAsync()
    {
        // Twice: what is called much is compiled anew while the first turn runs.
        for (var i = 0; i < 2; i++)
            foreach (var (_, call, prepare) in kinds)
            {
                await prepare();
                await RoundAsync(call, TimeSpan.FromSeconds(options.Warmup));
            }

        for (var i = 0; i < options.Rounds; i++)
            foreach (var (result, call, prepare) in kinds)
            {
                await prepare();
                await MeasureAsync(result, call);
            }
    }

    private async Task MeasureAsync(Measured result, Func<int, Task> call)
    {
        var (server, database, client) = (intranet.CpuMilliseconds, intranet.Database.Milliseconds, Environment.CpuUsage.TotalTime.TotalMilliseconds);
        var (rate, latencies) = await RoundAsync(call, TimeSpan.FromSeconds(options.Seconds));
        result.ServerCpu += intranet.CpuMilliseconds - server;
        result.DatabaseCpu += intranet.Database.Milliseconds - database;
        result.ClientCpu += Environment.CpuUsage.TotalTime.TotalMilliseconds - client;
        result.Rounds.Add(rate);
        result.Latencies.AddRange(latencies);
    }

    private async Task<(double Rate, List<double> Latencies)> RoundAsync(Func<int, Task> call, TimeSpan length)
    {
        var latencies = Enumerable.Range(0, clients).Select(_ => new List<double>(4096)).ToArray();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            while (watch.Elapsed < length)
            {
                var began = Stopwatch.GetTimestamp();
                await call(client);
                latencies[client].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }));
        var all = latencies.SelectMany(own => own).ToList();
        return (all.Count / watch.Elapsed.TotalSeconds, all);
    }
}
