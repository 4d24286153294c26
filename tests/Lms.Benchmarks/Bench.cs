using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lms.Benchmarks.Inside;
using Lms.Benchmarks.Load;
using Lms.Benchmarks.Wire;
using Lms.EmbeddedPostgres;
using Npgsql;

namespace Lms.Benchmarks;

/// <summary>The run: what is measured, in which order, against which target.</summary>
internal sealed class Bench(BenchOptions options, PrivateCluster cluster, NpgsqlDataSource superuser, Report report)
{
    private const string ExamId = "tio-fragor.prov";
    private const string PracticeId = "tio-fragor.ovning";

    // People for everything but the load S, which comes last with people of its own.
    private int Measuring => options.Growth ? 60_000 : 40_000;

    internal async Task RunAsync()
    {
        await BareEndpoints.PrepareAsync(superuser);
        await using (var intranet = await Intranet.StartAsync(cluster, options.Program))
        {
            var staff = await Staff.HireAsync(intranet, superuser, Measuring + 1 + options.People);
            using var connection = new Connection(intranet.Address);
            var first = staff.Take();
            var exam = await Exam.LearnAsync(connection, ExamId, first);
            var practice = await Exam.LearnAsync(connection, PracticeId, first);
            await exam.InThirteenAsync(connection, first);
            await BeginAsync(connection, staff, exam);

            if (options.Wants("start") || options.Wants("idle"))
                await StartsAsync(first);
            if (options.Wants("costs"))
                await new Costs(intranet, staff, exam, options.Rounds, report).MeasureAsync();
            if (options.Wants("read") || options.Wants("save") || options.Wants("attempt"))
                await RatesAsync(intranet, staff, exam, practice);
            if (options.Wants("counts"))
                await CountsAsync(staff, exam);
            if (options.Wants("pdf"))
                await PdfAsync(intranet, first);
            if (options.Growth)
                await GrowthAsync(intranet, staff, exam, practice);
        }

        if (options.Wants("load"))
            await LoadAsync();
    }

    /// <summary>Gives the tables their first rows, and the statistics that the server would gather within a minute: of empty tables it knows nothing, or the wrong thing.</summary>
    private async Task BeginAsync(Connection connection, Staff staff, Exam exam)
    {
        foreach (var person in staff.Take(300))
            await exam.InThirteenAsync(connection, person);
        await using var analyse = superuser.CreateCommand("ANALYZE");
        await analyse.ExecuteNonQueryAsync();
    }

    /// <summary>The intranet alone, without anything of the benchmark in its process, on a database in place.</summary>
    private async Task StartsAsync(string cookie)
    {
        var starts = new List<double>();
        var idle = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var intranet = await Intranet.StartAsync(cluster, options.Program, withBench: false);
            await intranet.GetAsync(Request.Mount + "/kurser", cookie);
            starts.Add(watch.Elapsed.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5));
            idle.Add(intranet.ResidentMiB);
        }

        report.AtMost("start to first page (signed-in catalogue)", starts.Order().ElementAt(1), 1.5, "s");
        report.AtMost("memory idle after start", idle.Order().ElementAt(1), 150, "MiB");
    }

    private async Task RatesAsync(Intranet intranet, Staff staff, Exam exam, Exam practice)
    {
        foreach (var clients in new[] { 8, 32 })
        {
            var rates = await Rates.MeasureAsync(intranet, staff, exam, practice, clients, options);
            Tell(rates, clients);
            foreach (var (call, target) in new[] { (Rates.CoursePage, 25.0), (Rates.CourseJson, 40), (Rates.SearchPage, 20) })
                if (rates.Calls.ContainsKey(call))
                    report.AtLeast($"{call} as a share of R, {clients} clients", rates.Share(call), target, "%");
            if (rates.Calls.TryGetValue(Rates.Save, out var save))
            {
                report.AtLeast($"saving an answer as a share of W, {clients} clients", rates.Share(Rates.Save), 50, "%");
                report.AtMost($"p99 of saving an answer, times that of W, {clients} clients", save.Percentile(0.99) / rates.Insert.Percentile(0.99), 3, "×");
            }

            if (rates.Calls.ContainsKey(Rates.Thirteen))
                report.AtLeast($"{Rates.Thirteen} as a share of W÷13, {clients} clients", rates.Share(Rates.Thirteen), 30, "%");
            if (rates.Calls.ContainsKey(Rates.Six))
                report.AtLeast($"{Rates.Six} as a share of 1÷(3/R+3/W), {clients} clients", rates.Share(Rates.Six), 30, "%");
        }
    }

    private void Tell(Rates rates, int clients)
    {
        report.Note($"{clients} clients: calls/s, p50 and p99 in ms, CPU of intranet, database and client in µs a call");
        foreach (var one in rates.Calls.Values.Prepend(rates.Insert).Prepend(rates.Select).Prepend(rates.Empty))
            report.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Name,-26}{one.Rate,8:0}{one.Percentile(0.5),8:0.00}{one.Percentile(0.99),8:0.00}{1000 * one.ServerCpu / one.Latencies.Count,8:0}{1000 * one.DatabaseCpu / one.Latencies.Count,8:0}{1000 * one.ClientCpu / one.Latencies.Count,6:0}"));
    }

    /// <summary>Round trips, rows and WAL of whole attempts, through a proxy that counts, on an intranet of their own.</summary>
    private async Task CountsAsync(Staff staff, Exam exam)
    {
        const int attempts = 200;
        using var counter = new RoundTripCounter(new NpgsqlConnectionStringBuilder(cluster.Connections.Web).Host + "/.s.PGSQL.5432");
        string Through(string connection) => new NpgsqlConnectionStringBuilder(connection) { Host = "127.0.0.1", Port = counter.Port }.ConnectionString;
        long trips, wal;
        (long Written, long Wal) before;
        await using (var intranet = await Intranet.StartAsync(cluster, options.Program, Through))
        {
            using var connection = new Connection(intranet.Address);
            foreach (var person in staff.Take(50))
                await exam.InThirteenAsync(connection, person);
            // Connections that the rates have left idle tell theirs within ten seconds.
            await Task.Delay(TimeSpan.FromSeconds(12));
            before = await WrittenAsync();
            trips = counter.Count;
            foreach (var person in staff.Take(attempts))
                await exam.InThirteenAsync(connection, person);
            trips = counter.Count - trips;
            wal = (await WrittenAsync()).Wal - before.Wal;
        }

        // A connection tells its statistics at the latest when it closes.
        await Task.Delay(TimeSpan.FromSeconds(2));
        var rows = (await WrittenAsync()).Written - before.Written;
        report.AtMost("round trips to the database per attempt (13 requests)", trips / (double)attempts, 20, "");
        report.AtMost("rows inserted, updated or deleted per attempt", rows / (double)attempts, 25, "");
        report.AtMost("WAL per attempt", wal / (double)attempts / 1024, 25, "KiB");
    }

    private async Task<(long Written, long Wal)> WrittenAsync()
    {
        const string sql = """
            SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint
              FROM pg_stat_user_tables WHERE schemaname = 'lms'
            """;
        await using var command = superuser.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>By the server's CPU time: what one core does that does nothing else.</summary>
    private async Task PdfAsync(Intranet intranet, string cookie)
    {
        using var mine = JsonDocument.Parse(await intranet.GetAsync(Request.Mount + "/api/me/certificates", cookie));
        var number = mine.RootElement.GetProperty("items")[0].GetProperty("number").GetString();
        var request = Request.Get($"{Request.Mount}/api/certificates/{number}.pdf", cookie);
        var connections = Enumerable.Range(0, 4).Select(_ => new Connection(intranet.Address)).ToArray();
        var loop = new ClosedLoop(intranet, connections.Length, options);
        var pdf = loop.Add("certificate PDF", async client => (await connections[client].CallAsync(request)).Ok("pdf"));
        await loop.RunAsync();
        foreach (var connection in connections)
            connection.Dispose();
        report.AtLeast("certificate PDFs per second of one core", pdf.Latencies.Count / (pdf.ServerCpu / 1000), 100, "/s");
    }

    private async Task GrowthAsync(Intranet intranet, Staff staff, Exam exam, Exam practice)
    {
        var before = await Rates.MeasureAsync(intranet, staff, exam, practice, 32, options);
        Tell(before, 32);
        await Growth.FillAsync(superuser, options.GrowthAttempts);
        report.Note($"filled with {options.GrowthAttempts:N0} attempts and {options.GrowthAttempts * 10L:N0} answers");
        var after = await Rates.MeasureAsync(intranet, staff, exam, practice, 32, options);
        Tell(after, 32);
        foreach (var call in before.Calls.Keys)
            report.AtMost($"growth: {call}, share of its yardstick before ÷ after, 32 clients", before.Share(call) / after.Share(call), 1.3, "×");
    }

    private async Task LoadAsync()
    {
        await using var intranet = await Intranet.StartAsync(cluster, options.Program);
        var staff = await Staff.HireAsync(intranet, superuser, Measuring + 1 + options.People);
        staff.Take(Measuring);
        using var connection = new Connection(intranet.Address);
        var exam = await Exam.LearnAsync(connection, ExamId, staff.Take());
        var work = new PeopleAtWork(intranet, exam, staff, options);
        report.Note($"load S: {options.People:N0} people start within 60 s and work {options.Minutes:0.##} min each ({options.Minutes / 10:0.##} of the 10 minutes; people and pace unscaled)");
        await work.RunAsync();
        var memory = intranet.ResidentMiB;
        report.AtMost("load S: errors", work.Errors.Count, 0, "");
        foreach (var error in work.Errors.GroupBy(error => error).OrderByDescending(same => same.Count()).Take(5))
            report.Note($"{error.Count()} × {error.Key}");
        report.AtMost("load S: p99 of starting", Percentile(work.Starts), 2000, "ms");
        report.AtMost("load S: p99 of saving", Percentile(work.Saves), 300, "ms");
        report.Note($"load S: {work.Starts.Count:N0} starts, {work.Saves.Count:N0} saves, {work.Reads.Count:N0} pages (p99 {Percentile(work.Reads):0} ms), peak memory {intranet.PeakMiB:0} MiB");
        report.AtMost($"load S: acknowledged answers lost, of {work.Acknowledged:N0}", await work.LostAsync(superuser), 0, "");
        report.AtMost("memory after load S", memory, 400, "MiB");
    }

    private static double Percentile(ConcurrentBag<double> latencies) =>
        latencies.IsEmpty ? double.PositiveInfinity : latencies.Order().ElementAt((int)(latencies.Count * 0.99));
}
