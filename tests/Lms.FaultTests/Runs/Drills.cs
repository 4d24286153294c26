using Lms.FaultTests.Databases;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests.Runs;

/// <summary>What the long run does once a cycle beside the kills, one thing after the other.</summary>
internal static class Drills
{
    public static async Task NextAsync(int cycle, DatabaseServer server, string template, string folder, LongRunPlan plan, LongRunReport report)
    {
        Directory.CreateDirectory(folder);
        switch (cycle % 4)
        {
            case 1:
                await using (var site = await Site.OpenAsync(server, folder, new() { SavesPerMinute = 0 }, template))
                    report.Drilled("Flood", $"{await OverloadTests.RunAsync(site, plan.FloodMinutes * 60)}");
                break;
            case 2:
                await DiskAsync(server, folder, logOnly: false);
                report.Drilled("Full disk", "503 until there was room, nothing missing");
                break;
            case 3:
                await DiskAsync(server, folder, logOnly: true);
                report.Drilled("Full disk of the write-ahead log", "503 until there was room, nothing missing");
                break;
            default:
                report.Drilled("Failover to a standby that no commit waits for", await AsynchronousStandbyTests.RunAsync(folder));
                break;
        }
    }

    private static async Task DiskAsync(DatabaseServer server, string folder, bool logOnly)
    {
        await using var database = await FillableDatabase.StartAsync(Path.Combine(folder, "small"), logOnly, server.Primary.BinFolder);
        await DiskTests.RunAsync(database, folder, logOnly);
    }
}
