using System.Diagnostics;
using Lms.FaultTests.Checking;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Ledgers;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests.Runs;

/// <summary>Learners at work, faults, healing, and then the comparison of the ledger with the tables.</summary>
internal static class Ordeal
{
    /// <param name="site">What suffers.</param>
    /// <param name="plan">The learners.</param>
    /// <param name="faults">What is done while they work; ends when all is whole again, by itself.</param>
    public static async Task<OrdealResult> RunAsync(Site site, ClientPlan plan, Func<Task> faults)
    {
        var since = Stopwatch.StartNew();
        await using var client = ClientProcess.Start(plan, site.Folder);
        await FirstWordAsync(plan.Ledger);
        await faults();
        site.Wire.End();
        await site.ReadyAsync();
        var report = await client.FinishAsync();
        var ledger = Ledger.Read(plan.Ledger);
        var checker = new Checker(site.Connections, site.Home);
        var findings = await checker.CheckAsync(ledger);
        return new OrdealResult(ledger, report, findings, site.Faults, site.Wire.Ambiguous, checker.MarksChecked, since.Elapsed);
    }

    public static ClientPlan Plan(Site site, string run, int seats) => new([.. site.Addresses], Path.Combine(site.Folder, "ledger-" + run), run, seats, site.Random.Next());

    /// <summary>Waits until learners are at work.</summary>
    private static async Task FirstWordAsync(string ledger)
    {
        for (var since = Stopwatch.StartNew(); !Directory.Exists(ledger) || Directory.GetFiles(ledger).Sum(file => new FileInfo(file).Length) < 20_000; await Task.Delay(50))
            Assert.That(since.Elapsed.TotalSeconds, Is.LessThan(60), "The load client does not get to work.");
    }
}
