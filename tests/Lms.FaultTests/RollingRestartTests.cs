using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-13: a new version is rolled out, node by node.</summary>
public sealed class RollingRestartTests
{
    [Test]
    public async Task A_rolling_restart_is_seen_by_nobody()
    {
        await using var site = await Stage.OpenAsync();

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft13", seats: 60), async () =>
        {
            foreach (var node in site.Nodes)
            {
                site.Faults.Happened(FaultKind.NodeTerminated);
                Assert.That(await node.TerminateAsync(), Is.Zero, "The node did not end in order.");
                node.Start();
                await site.ReadyAsync();
            }
        });

        result.AssertWhole();
    }
}
