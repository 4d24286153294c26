using System.Diagnostics;
using Lms.FaultTests.Databases;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests.Runs;

/// <summary>
/// The long run: cycle after cycle, each with servers, nodes, learners and ledger of its own that are removed when the
/// comparison finds nothing wrong, so that hours need no more room than one cycle.
/// </summary>
internal static class LongRun
{
    public static async Task<int> RunAsync(LongRunPlan plan)
    {
        var report = new LongRunReport(plan);
        for (var cycle = 1; report.Kills < plan.Kills && report.Elapsed.TotalMinutes < plan.Minutes; cycle++)
        {
            var folder = Directory.CreateTempSubdirectory("lms-faults-").FullName;
            try
            {
                var whole = await CycleAsync(plan, cycle, folder, report);
                await Console.Out.WriteLineAsync(report.Line(cycle));
                if (!whole)
                    continue;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // The next cycle may still tell something; this one counts as failed.
                report.Broke(cycle, e);
                await Console.Error.WriteLineAsync($"cycle {cycle}: {e}\nIts folder is kept: {folder}");
                await report.WriteAsync();
                continue;
            }

            Directory.Delete(folder, recursive: true);
        }

        await report.WriteAsync();
        await Console.Out.WriteLineAsync(report.Text());
        return report.IsWhole ? 0 : 1;
    }

    /// <summary>True when nothing was wrong.</summary>
    private static async Task<bool> CycleAsync(LongRunPlan plan, int cycle, string folder, LongRunReport report)
    {
        await using var server = await DatabaseServer.StartAsync(folder);
        var template = await Stage.PrepareAsync(server, folder);
        await using var site = await Site.OpenAsync(server, folder, new() { Seed = plan.Seed + cycle, SeveralHosts = cycle % 2 == 0 }, template);
        await site.AddStandbyAsync();
        var script = new FaultScript(site);
        var learners = Ordeal.Plan(site, $"c{cycle}", plan.Seats) with { ShortestPause = 100, LongestPause = 1_500 };
        var result = await Ordeal.RunAsync(site, learners, async () =>
        {
            for (var since = Stopwatch.StartNew(); since.Elapsed.TotalMinutes < plan.CycleMinutes && report.Kills + site.Faults.Kills < plan.Kills;)
                await script.NextAsync();
        });
        report.Add(cycle, site, result, folder);
        await RaceTests.RunAsync(site, plan.Rounds, starts: 200, $"c{cycle}-race");
        report.Raced(plan.Rounds);
        await report.WriteAsync();
        return !result.Findings.Any;
    }
}
