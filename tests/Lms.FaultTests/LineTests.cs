using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;
using Lms.FaultTests.Wire;

namespace Lms.FaultTests;

/// <summary>FT-04: the line between node and database breaks at named points, stalls and dawdles.</summary>
public sealed class LineTests
{
    [Test]
    public async Task Commits_whose_outcome_nobody_knows_have_one_effect()
    {
        await using var site = await Stage.OpenAsync();

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft04", seats: 60), async () =>
        {
            site.Wire.Begin(0.08, WirePoint.StatementSent, WirePoint.StatementDone, WirePoint.CommitSent, WirePoint.CommitDone);
            while (site.Wire.Ambiguous < 150)
                await Task.Delay(100);
            site.Wire.End();
            site.CutLines();
        });

        await TestContext.Progress.WriteLineAsync(string.Join(", ", site.Wire.Hits.OrderBy(hit => hit.Key).Select(hit => $"{hit.Key.Point} of {hit.Key.Table} {hit.Value}")));
        result.AssertWhole();
        Assert.That(site.Wire.Hits.Keys.Select(hit => hit.Point).Distinct(), Has.Exactly(4).Items, "Not every point was hit.");
        Assert.That(result.Faults.Recoveries(result.Ledger, _ => true, sinceFault: true).Max(), Is.LessThanOrEqualTo(10), "The pool did not recover from broken lines.");
    }

    [Test]
    public async Task A_line_that_stalls_or_dawdles_holds_nobody_for_more_than_ten_seconds()
    {
        await using var site = await Stage.OpenAsync();

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft04b", seats: 40) with { RequestTimeout = 12_000 }, async () =>
        {
            site.Wire.Begin(0.02, WirePoint.Stall, WirePoint.Delay);
            while (site.Wire.Hits.Values.Sum() < 12)
                await Task.Delay(100);
        });

        result.AssertWhole();
        Assert.That(result.Report.TimedOut, Is.Zero, "Requests took more than 12 s.");
    }
}
