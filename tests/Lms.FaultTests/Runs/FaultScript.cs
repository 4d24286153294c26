using System.Diagnostics;
using Lms.FaultTests.Sites;
using Lms.FaultTests.Wire;

namespace Lms.FaultTests.Runs;

/// <summary>One fault after another, drawn by the site's seed.</summary>
/// <param name="site">What suffers.</param>
internal sealed class FaultScript(Site site)
{
    private static readonly TimeSpan LongestHiding = TimeSpan.FromMinutes(3);

    /// <summary>Pages that were written and not synced when the power went.</summary>
    public int PagesLost { get; private set; }

    public async Task NextAsync()
    {
        await Task.Delay(300 + site.Random.Next(3_000));
        await (site.Random.Next(100) switch
        {
            < 45 => site.KillNodeAsync(site.Random.Next(site.Nodes.Count)),
            < 57 => site.Server.IsForgetful ? CutPowerAsync() : site.KillPostmasterAsync(),
            < 69 => site.KillBackendAsync(checkpointer: false),
            < 75 => site.KillBackendAsync(checkpointer: true),
            < 90 => BreakLinesAsync(),
            < 94 => CutAsync(),
            < 97 => RestartAsync(),
            _ => site.Server.IsForgetful ? CutPowerAsync() : FailOverAsync(),
        });
    }

    /// <summary>Cuts lines between a commit and the node's knowing of it, many at once, until so many outcomes were hidden; gives how long that took.</summary>
    public async Task<TimeSpan> HideAsync(int outcomes)
    {
        var (before, since) = (site.Wire.Ambiguous, Stopwatch.StartNew());
        site.Wire.Begin(0.35, WirePoint.CommitSent, WirePoint.CommitDone);
        while (site.Wire.Ambiguous - before < outcomes && since.Elapsed < LongestHiding)
            await Task.Delay(50);
        site.Wire.End();
        return since.Elapsed;
    }

    private async Task BreakLinesAsync()
    {
        site.Wire.Begin(0.2, Enum.GetValues<WirePoint>());
        await Task.Delay(2_000 + site.Random.Next(3_000));
        site.Wire.End();
    }

    private Task CutAsync()
    {
        site.CutLines();
        return Task.CompletedTask;
    }

    private async Task RestartAsync()
    {
        var node = site.Nodes[site.Random.Next(site.Nodes.Count)];
        site.Faults.Happened(FaultKind.NodeTerminated);
        await node.TerminateAsync();
        node.Start();
        await site.ReadyAsync();
    }

    private async Task CutPowerAsync() => PagesLost += await site.CutPowerAsync(all: site.Random.Next(2) == 0);

    /// <summary>The old primary comes back as the standby of the new one.</summary>
    private async Task FailOverAsync()
    {
        await site.FailOverAsync();
        await Task.Delay(2_000);
        await site.AddStandbyAsync();
    }
}
