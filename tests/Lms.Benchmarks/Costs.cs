using System.Diagnostics;
using System.Globalization;
using Lms.Benchmarks.Wire;

namespace Lms.Benchmarks;

/// <summary>
/// What each request costs in CPU time of intranet and database, kind by kind, so that one sees where an attempt's time
/// goes. CPU time is little moved by what else the machine does; the times of each kind let a profiler be held against it.
/// </summary>
internal sealed class Costs(Intranet intranet, Staff staff, Exam exam, int rounds, Report report)
{
    private const int Clients = 8;
    private const int People = 1500;
    private const int Reads = 4000;

    internal async Task MeasureAsync()
    {
        var connections = Enumerable.Range(0, Clients).Select(_ => new Connection(intranet.Address)).ToArray();
        report.Note("CPU in µs a request: intranet, database (and when, in seconds since the machine's start)");
        for (var round = 0; round <= rounds; round++)
        {
            // The first round warms up.
            var isTold = round > 0;
            await BareAsync("R", "/bare/select", connections, isTold);
            await BareAsync("W", "/bare/insert", connections, isTold);
            var readers = await Rates.ReadersAsync(connections, staff);
            foreach (var (name, paths) in Rates.Reads)
            {
                var requests = readers.Select(reader => paths.Select(path => Request.Get(Request.Mount + path, reader)).ToArray()).ToArray();
                await TellAsync(name, Reads, isTold, async (client, turn) =>
                    (await connections[client].CallAsync(requests[client][turn % paths.Length])).Ok(name));
            }

            await AttemptAsync(connections, isTold);
        }

        foreach (var connection in connections)
            connection.Dispose();
    }

    private async Task AttemptAsync(Connection[] connections, bool isTold)
    {
        var people = staff.Take(People);
        var attempts = new string[People];
        await TellAsync("start", People, isTold, async (client, turn) => attempts[turn] = await exam.StartAsync(connections[client], people[turn]));
        await TellAsync("page", People, isTold, async (client, turn) => (await Exam.LookAsync(connections[client], people[turn], attempts[turn])).Ok("page"));
        await TellAsync("one answer", People, isTold, (client, turn) => exam.SaveAsync(connections[client], people[turn], attempts[turn], 0, 1).AsTask());
        await TellAsync("all answers", People, isTold, async (client, turn) => (await exam.SaveAllAsync(connections[client], people[turn], attempts[turn], 2)).Ok("all answers"));
        await TellAsync("summary", People, isTold, async (client, turn) => (await Exam.LookAsync(connections[client], people[turn], attempts[turn])).Ok("summary"));
        await TellAsync("submission", People, isTold, (client, turn) => Exam.SubmitAsync(connections[client], people[turn], attempts[turn]));
        await TellAsync("review", People, isTold, async (client, turn) => (await Exam.ReviewAsync(connections[client], people[turn], attempts[turn])).Ok("review"));
    }

    private Task BareAsync(string name, string path, Connection[] connections, bool isTold)
    {
        var request = Request.Get(path);
        return TellAsync(name, Reads, isTold, async (client, _) => (await connections[client].CallAsync(request)).Ok(name));
    }

    private async Task TellAsync(string name, int calls, bool isTold, Func<int, int, Task> call)
    {
        var (server, database, began) = (intranet.CpuMilliseconds, intranet.Database.Milliseconds, Stopwatch.GetTimestamp());
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (int turn; (turn = Interlocked.Increment(ref next)) < calls;)
                await call(client, turn);
        }));
        var ended = Stopwatch.GetTimestamp();
        if (isTold)
            report.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-26}{1000 * (intranet.CpuMilliseconds - server) / calls,8:0}{1000 * (intranet.Database.Milliseconds - database) / calls,8:0}   {began / (double)Stopwatch.Frequency:0.000},{ended / (double)Stopwatch.Frequency:0.000}"));
    }
}
