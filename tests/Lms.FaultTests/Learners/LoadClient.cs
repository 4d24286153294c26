using System.Collections.Concurrent;
using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Learners;

/// <summary>The program of the load client: runs until its input ends, then lets every learner finish what she has begun.</summary>
internal static class LoadClient
{
    public static async Task<int> RunAsync(ClientPlan plan)
    {
        using var stop = new CancellationTokenSource();
        using var http = Client();
        var counts = new ClientCounts();
        await using (var ledger = new LedgerWriter(plan.Ledger))
        {
            var caller = new Caller(plan, http, ledger, counts);
            var others = new ConcurrentDictionary<int, (string, Guid)>();
            var seats = Enumerable.Range(0, plan.Seats).Select(number => new Seat(plan, caller, number, others, stop.Token).RunAsync()).ToArray();
            var atWork = Task.WhenAll(seats);
            await Task.WhenAny(Console.In.ReadToEndAsync(), atWork);
            await stop.CancelAsync();
            await atWork;
        }

        await Console.Out.WriteLineAsync(counts.Report().Write());
        return 0;
    }

    /// <summary>Many browsers at once: no shared cookies, no redirects, and connections that are given up soon.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
    })
    { Timeout = Timeout.InfiniteTimeSpan };
}
