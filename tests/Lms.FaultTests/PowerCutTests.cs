using Lms.FaultTests.Databases;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-02: the power goes. Every process of the database ends at once, and what it wrote and did not sync is gone, all of it or at random half of the pages.</summary>
public sealed class PowerCutTests
{
    [Test]
    public async Task A_power_cut_loses_no_answer()
    {
        await using var server = await StartAsync("power");
        await using var site = await OpenAsync(server, "power");
        var pages = 0;

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft02b", seats: 40), async () =>
        {
            for (var cut = 0; cut < 6; cut++)
            {
                await Task.Delay(500 + site.Random.Next(1_500));
                pages += await site.CutPowerAsync(all: cut % 2 == 0);
            }
        });

        result.AssertWhole();
        await TestContext.Progress.WriteLineAsync($"{pages} pages were lost in 6 power cuts.");
        Assert.That(pages, Is.GreaterThan(100), "The disk forgot hardly anything, so nothing was proven.");
    }

    [Test]
    public async Task A_database_that_does_not_sync_loses_answers_when_the_power_goes_and_the_checker_says_so()
    {
        await using var server = await StartAsync("unsynced");
        await using var site = await OpenAsync(server, "unsynced");
        await site.RunAsync("CHECKPOINT");

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "unsynced", seats: 30) with { Patience = 20_000 }, async () =>
        {
            await SyncAsync(site, "off");
            await Task.Delay(2_000);
            await site.CutPowerAsync(all: true);
            await SyncAsync(site, "on");
            await Task.Delay(1_000);
        });

        Assert.That(result.Lost, Is.Positive, result.Findings.ToString());
    }

    private static async Task SyncAsync(Site site, string value)
    {
        await site.RunAsync($"ALTER SYSTEM SET fsync = {value}");
        await site.RunAsync("SELECT pg_reload_conf()");
    }

    private static Task<DatabaseServer> StartAsync(string name) => DatabaseServer.StartForgetfulAsync(Path.Combine(Stage.Folder, name), Stage.Binaries);

    private static async Task<Site> OpenAsync(DatabaseServer server, string name)
    {
        var folder = Path.Combine(Stage.Folder, name);
        return await Site.OpenAsync(server, folder, new(), await Stage.PrepareAsync(server, folder));
    }
}
