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

    /// <summary>True when nothing was wrong. Every third cycle stands on a disk that forgets, and has no standby; of the others every second one tells its nodes of two hosts.</summary>
    private static async Task<bool> CycleAsync(LongRunPlan plan, int cycle, string folder, LongRunReport report)
    {
        var isForgetful = cycle % 3 == 0;
        await using var server = isForgetful ? await ForgetfulAsync(folder) : await DatabaseServer.StartAsync(folder);
        var template = await Stage.PrepareAsync(server, folder);
        bool whole;
        await using (var site = await Site.OpenAsync(server, folder, Options(plan, cycle, isForgetful), template))
        {
            if (!isForgetful)
                await site.AddStandbyAsync();
            var script = new FaultScript(site);
            var learners = Ordeal.Plan(site, $"c{cycle}", plan.Seats) with { ShortestPause = 100, LongestPause = 1_500 };
            var result = await Ordeal.RunAsync(site, learners, async () =>
            {
                for (var since = Stopwatch.StartNew(); since.Elapsed.TotalMinutes < plan.CycleMinutes && report.Kills + site.Faults.Kills < plan.Kills;)
                    await script.NextAsync();
                await site.ReadyAsync();
                var before = site.Wire.Ambiguous;
                report.Hid(await script.HideAsync(plan.Hidden), site.Wire.Ambiguous - before);
            });
            report.Add(cycle, site, result, folder);
            report.Forgot(script.PagesLost);
            await RaceTests.RunAsync(site, plan.Rounds, starts: 200, $"c{cycle}-race");
            report.Raced(plan.Rounds);
            whole = !result.Findings.Any;
        }

        await report.WriteAsync();
        await Drills.NextAsync(cycle, server, template, Path.Combine(folder, "drill"), plan, report);
        await report.WriteAsync();
        return whole;
    }

    private static SiteOptions Options(LongRunPlan plan, int cycle, bool isForgetful) =>
        new() { Nodes = cycle % 4 == 3 ? 4 : 2, Seed = plan.Seed + cycle, SeveralHosts = !isForgetful && cycle % 2 == 0 };

    private static async Task<DatabaseServer> ForgetfulAsync(string folder)
    {
        string binaries;
        await using (var any = await DatabaseServer.StartAsync(Path.Combine(folder, "any")))
            binaries = any.Primary.BinFolder;
        return await DatabaseServer.StartForgetfulAsync(Path.Combine(folder, "forgetful"), binaries);
    }
}
