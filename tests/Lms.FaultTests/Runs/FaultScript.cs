using Lms.FaultTests.Sites;
using Lms.FaultTests.Wire;

namespace Lms.FaultTests.Runs;

/// <summary>One fault after another, drawn by the site's seed.</summary>
/// <param name="site">What suffers.</param>
internal sealed class FaultScript(Site site)
{
    public async Task NextAsync()
    {
        await Task.Delay(300 + site.Random.Next(3_000));
        await (site.Random.Next(100) switch
        {
            < 45 => site.KillNodeAsync(site.Random.Next(site.Nodes.Count)),
            < 57 => site.KillPostmasterAsync(),
            < 69 => site.KillBackendAsync(checkpointer: false),
            < 75 => site.KillBackendAsync(checkpointer: true),
            < 90 => BreakLinesAsync(),
            < 94 => CutAllAsync(),
            < 97 => RestartAsync(),
            _ => FailOverAsync(),
        });
    }

    private async Task BreakLinesAsync()
    {
        site.Wire.Begin(0.2, Enum.GetValues<WirePoint>());
        await Task.Delay(2_000 + site.Random.Next(3_000));
        site.Wire.End();
    }

    private Task CutAllAsync()
    {
        site.Faults.Happened(FaultKind.LinesCut);
        site.Proxy.CutAll();
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

    /// <summary>The old primary comes back as the standby of the new one.</summary>
    private async Task FailOverAsync()
    {
        await site.FailOverAsync();
        await Task.Delay(2_000);
        await site.AddStandbyAsync();
    }
}
