using System.Diagnostics;
using Lms.FaultTests.Learners;

namespace Lms.FaultTests.Floods;

/// <summary>
/// The program of the flood client: measures the most that the nodes can do, then lets five times as many learners in as
/// would ask for that, and then waits until the nodes are as before.
/// </summary>
internal sealed class FloodClient(FloodPlan plan)
{
    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly HttpClient http = LoadClient.Client();
    private readonly List<FloodLearner> learners = [];

    public static async Task<int> RunAsync(FloodPlan plan)
    {
        await Console.Out.WriteLineAsync((await new FloodClient(plan).RunAsync()).Write());
        return 0;
    }

    private async Task<FloodReport> RunAsync()
    {
        await ArriveAsync(plan.Saturating);
        var most = await PhaseAsync(plan.Saturating, pause: 0, Settling, plan.Seconds);
        var rate = most.Good / plan.Seconds;
        await ArriveAsync(Math.Min(plan.MaxLearners, (int)(plan.Times * rate * plan.Pause)));
        var flood = await PhaseAsync(learners.Count, plan.Pause, Settling, plan.Seconds);
        var back = await UntilCalmAsync();
        return new(
            rate, flood.Good / plan.Seconds, learners.Count / plan.Pause, learners.Count, flood.SavesAtOnce, flood.OthersAtOnce, flood.Shed, flood.Unanswered,
            flood.Wrong, back, learners.SelectMany(learner => learner.Acknowledged).ToDictionary());
    }

    private async Task ArriveAsync(int count)
    {
        var from = learners.Count;
        var coming = Enumerable.Range(from, Math.Max(0, count - from)).Select(number => new FloodLearner(http, plan.Nodes[number % plan.Nodes.Count], number)).ToList();
        await Parallel.ForEachAsync(coming, new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (learner, _) => await learner.ArriveAsync());
        learners.AddRange(coming);
    }

    /// <summary>
    /// What was done within the seconds, which begin when the crowd has settled; afterwards everybody ends what she had
    /// begun.
    /// </summary>
    private async Task<FloodCounts> PhaseAsync(int count, double pause, TimeSpan settling, double seconds)
    {
        var (before, within, after) = (new FloodCounts(), new FloodCounts(), new FloodCounts());
        using var stop = new CancellationTokenSource();
        var counts = before;
        var work = Enumerable.Range(0, count).Select(number => WorkAsync(learners[number], pause, () => Volatile.Read(ref counts), stop.Token)).ToArray();
        await Task.Delay(settling);
        Volatile.Write(ref counts, within);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        Volatile.Write(ref counts, after);
        await stop.CancelAsync();
        await Task.WhenAll(work);
        return within;
    }

    private static async Task WorkAsync(FloodLearner learner, double pause, Func<FloodCounts> counts, CancellationToken stop)
    {
        if (pause > 0)
            await Task.Delay(TimeSpan.FromSeconds(Random.Shared.NextDouble() * pause), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stop.IsCancellationRequested)
        {
            await learner.AskAsync(counts, stop);
            if (pause > 0)
                await Task.Delay(TimeSpan.FromSeconds(Random.Shared.NextDouble() * 2 * pause), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Seconds until, with few learners, a whole second goes by in which nothing is turned away.</summary>
    private async Task<double> UntilCalmAsync()
    {
        var since = Stopwatch.StartNew();
        while (since.Elapsed < LongestWay)
        {
            var from = since.Elapsed.TotalSeconds;
            if (!(await PhaseAsync(Math.Min(20, learners.Count), pause: 0.2, settling: TimeSpan.Zero, seconds: 1)).IsTroubled)
                return from;
        }

        return double.MaxValue;
    }
}
