using Lms.EmbeddedPostgres;
using Lms.FaultTests.Checking;
using Lms.FaultTests.Databases;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-03: the primary dies, its synchronous standby is promoted, the nodes are not restarted.</summary>
public sealed class FailoverTests
{
    [TestCase(false, TestName = "A failover behind a load balancer loses no answer and the old primary gets no write of ours when it returns")]
    [TestCase(true, TestName = "A failover between two hosts loses no answer and the old primary gets no write of ours when it returns")]
    public async Task A_failover_loses_no_answer_and_the_old_primary_gets_no_write_of_ours_when_it_returns(bool severalHosts)
    {
        var folder = Path.Combine(Stage.Folder, $"pair-{severalHosts}");
        Directory.CreateDirectory(folder);
        await using var server = await DatabaseServer.StartAsync(folder);
        var template = await Stage.PrepareAsync(server, folder);
        await using var site = await Site.OpenAsync(server, folder, new() { SeveralHosts = severalHosts }, template);
        await site.AddStandbyAsync();
        long strayBefore = 0, strayAfter = 0;

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft03", seats: 60), async () =>
        {
            await Task.Delay(2_000);
            await site.FailOverAsync();
            await Task.Delay(1_000);
            await using var stray = await server.StartStrayAsync();
            strayBefore = await RowsAsync(stray, site.Database);
            await Task.Delay(3_000);
            strayAfter = await RowsAsync(stray, site.Database);
        });

        result.AssertWhole();
        Assert.That(result.Faults.Recoveries(result.Ledger, kind => kind == FaultKind.FailedOver, sinceFault: false).Single(), Is.LessThanOrEqualTo(30), "Writes came back too late after the promotion.");
        Assert.That(strayAfter, Is.EqualTo(strayBefore), "The old primary took writes of ours.");
        await TestContext.Progress.WriteLineAsync($"From the kill to the first save: {result.Faults.Recoveries(result.Ledger, _ => true, sinceFault: true).Single():0.0} s.");
    }

    private static async Task<long> RowsAsync(PrivateCluster cluster, string database)
    {
        const string sql = "SELECT (SELECT count(*) FROM lms.attempt_step) + (SELECT count(*) FROM lms.quiz_attempt) + (SELECT count(*) FROM lms.audit)";
        return (await new Tables(cluster.Connections.For(database).Superuser).ReadAsync(sql, row => row.GetInt64(0))).Single();
    }
}
