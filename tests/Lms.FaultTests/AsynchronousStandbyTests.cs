using System.Globalization;
using Lms.FaultTests.Databases;
using Lms.FaultTests.Ledgers;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-03: a standby that no commit waits for. What is lost when it takes over was told beforehand, where operators and administrators look.</summary>
public sealed class AsynchronousStandbyTests
{
    private const string Code = "database-standby-asynchronous";

    [Test]
    public async Task That_answers_may_be_lost_with_an_asynchronous_standby_is_said_before_it_happens()
    {
        var folder = Path.Combine(Stage.Folder, "asynchronous");
        Directory.CreateDirectory(folder);
        await TestContext.Progress.WriteLineAsync(await RunAsync(folder));
    }

    /// <summary>With servers of its own; gives what was lost.</summary>
    internal static async Task<string> RunAsync(string folder)
    {
        await using var server = await DatabaseServer.StartAsync(folder);
        var template = await Stage.PrepareAsync(server, folder);
        await using var site = await Site.OpenAsync(server, folder, new(), template);
        Assert.That(await AdministrationAsync(site), Does.Not.Contain(Code), "There is no standby yet.");
        await site.AddStandbyAsync(synchronous: false);
        await site.Nodes[1].TerminateAsync();
        site.Nodes[1].Start();
        await site.ReadyAsync();

        Assert.That(site.Nodes[1].HasSaid(Code), Is.True, "Nothing of it is in the log of a node that starts.");
        Assert.That(await AdministrationAsync(site), Does.Contain("The answers saved last may be lost when the standby takes over.").And.Contain("RPO &gt; 0"));

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft03c", seats: 30) with { Patience = 20_000 }, async () =>
        {
            await Task.Delay(1_000);
            Assert.That(server.StandbyProcesses.HoldReceiver(), Is.True, "The standby receives nothing.");
            await BehindAsync(site, bytes: 1 << 20);
            await site.FailOverAsync();
            await Task.Delay(1_000);
        });

        // So what was said is true; and the checker sees it.
        Assert.That(result.Lost, Is.Positive, result.Findings.ToString());
        var failed = site.Faults.All.Single(fault => fault.Kind == FaultKind.FailedOver).At;
        var acknowledged = result.Ledger.Of(LedgerMark.Ack, CallKind.Save).Count(ack => ack.At < failed);
        return $"the newest answers to {result.Lost} questions, of {acknowledged} acknowledged answers, were lost with the primary, as the log and the administrators' page had said they may";
    }

    /// <summary>Waits until the standby lacks so much of the primary's log.</summary>
    private static async Task BehindAsync(Site site, int bytes)
    {
        var sql = string.Create(CultureInfo.InvariantCulture, $"SELECT EXISTS (SELECT FROM pg_stat_replication WHERE pg_current_wal_lsn() - flush_lsn > {bytes})");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await site.AskAsync<bool>(sql))
            await Task.Delay(100, patience.Token);
    }

    private static async Task<string> AdministrationAsync(Site site)
    {
        using var http = LoadClient.Client();
        using var signedIn = await http.GetAsync(new Uri(site.Addresses[0], Addresses.SignInAdministrator("driften", "osby")));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Addresses[0], Addresses.Administration));
        request.Headers.Add("Cookie", string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0])));
        using var page = await http.SendAsync(request);
        page.EnsureSuccessStatusCode();
        return await page.Content.ReadAsStringAsync();
    }
}
