using Lms.FaultTests.Runs;

namespace Lms.FaultTests;

/// <summary>FT-01: kill -9 of a node in the middle of quizzes.</summary>
public sealed class NodeDeathTests
{
    [Test]
    public async Task Killing_nodes_loses_no_answer_and_learners_go_on_at_the_other_one()
    {
        await using var site = await Stage.OpenAsync();

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft01", seats: 60), async () =>
        {
            for (var kill = 0; kill < 12; kill++)
            {
                await site.KillNodeAsync(kill % 2);
                await site.ReadyAsync();
                await Task.Delay(site.Random.Next(400));
            }
        });

        result.AssertWhole();
        Assert.That(result.Faults.Recoveries(result.Ledger, _ => true, sinceFault: true).Max(), Is.LessThanOrEqualTo(5), "Nobody could save for more than 5 s.");
    }
}
