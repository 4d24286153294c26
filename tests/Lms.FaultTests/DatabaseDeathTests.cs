using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-02: kill -9 inside the database server. What was written and never synced survives that; <see cref="PowerCutTests"/> takes it away.</summary>
public sealed class DatabaseDeathTests
{
    [Test]
    public async Task Killing_the_database_server_loses_no_answer_and_writes_return_by_themselves()
    {
        await using var site = await Stage.OpenAsync();
        var plan = Ordeal.Plan(site, "ft02", seats: 60);
        var pulse = new Pulse(plan.Ledger);
        var back = new List<double>();

        var result = await Ordeal.RunAsync(site, plan, async () =>
        {
            for (var kill = 0; kill < 27; kill++)
            {
                await Task.Delay(site.Random.Next(700));
                await ((kill % 3) switch
                {
                    0 => site.KillPostmasterAsync(),
                    1 => site.KillBackendAsync(checkpointer: false),
                    _ => site.KillBackendAsync(checkpointer: true),
                });
                back.Add(await pulse.UntilSavedAsync(TimeSpan.FromSeconds(30)));
            }
        });

        result.AssertWhole();
        await TestContext.Progress.WriteLineAsync($"From the database's first connection to the next save: {back.Average():0.00} s on average, {back.Max():0.0} s at most.");
        Assert.That(back.Max(), Is.LessThanOrEqualTo(5), "The database accepted connections, and for more than 5 s nobody could save.");
    }
}
