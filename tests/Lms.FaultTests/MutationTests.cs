using Lms.FaultTests.Checking;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Nodes;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>Whether the harness can fail: with a promise broken on purpose, the checker must say so.</summary>
public sealed class MutationTests
{
    [Test]
    public async Task Without_the_guard_of_the_sequence_old_answers_cover_newer_ones_and_the_checker_says_so()
    {
        // Whoever writes last wins, whatever the sequence says.
        const string unguarded = """
            CREATE OR REPLACE FUNCTION lms.check_step() RETURNS trigger
                LANGUAGE plpgsql AS $$
            BEGIN
                NEW.sequence := greatest(NEW.sequence, 1 + coalesce((
                    SELECT max(step.sequence) FROM lms.attempt_step AS step
                     WHERE step.tenant_id = NEW.tenant_id AND step.attempt_id = NEW.attempt_id AND step.question_id = NEW.question_id), 0));
                NEW.at := lms.clock();
                RETURN NEW;
            END
            $$
            """;
        var findings = await BreakAsync(Mutation.None, async site =>
        {
            await site.RunAsync(unguarded);
            await Task.Delay(3_000);
        });

        Assert.That(findings.Of("I1 acknowledged answers are stored"), Is.Positive, findings.ToString());
        Assert.That(findings.Of("I2 nothing is stored that nobody sent"), Is.Positive, findings.ToString());
    }

    [Test]
    public async Task Answers_acknowledged_before_they_are_stored_die_with_the_node_and_the_checker_says_so()
    {
        var findings = await BreakAsync(Mutation.EarlyAcknowledgement, async site =>
        {
            for (var kill = 0; kill < 2; kill++)
            {
                await Task.Delay(1_000);
                await site.KillNodeAsync(kill);
                await site.ReadyAsync();
            }
        });

        Assert.That(findings.Of("I1 acknowledged answers are stored"), Is.Positive, findings.ToString());
    }

    [Test]
    public async Task A_database_that_acknowledges_before_it_has_written_loses_answers_and_the_checker_says_so()
    {
        await using var site = await Stage.OpenAsync();
        await site.RunAsync("ALTER SYSTEM SET wal_writer_delay = '10s'");
        await site.RunAsync("SELECT pg_reload_conf()");
        await site.RunAsync($"ALTER DATABASE {site.Database} SET synchronous_commit = off");
        site.Proxy.CutAll();
        try
        {
            var result = await Ordeal.RunAsync(site, Plan(site, "unsynced"), async () =>
            {
                // What fills a page of the log is written at once, so a kill loses a handful of answers, or by chance none.
                for (var kill = 0; kill < 8; kill++)
                {
                    await site.ReadyAsync();
                    await Task.Delay(1_000);
                    await site.KillPostmasterAsync();
                }
            });

            Assert.That(result.Lost, Is.Positive, result.Findings.ToString());
        }
        finally
        {
            await site.RunAsync("ALTER SYSTEM RESET wal_writer_delay");
            await site.RunAsync("SELECT pg_reload_conf()");
        }
    }

    [Test]
    public async Task Without_the_idempotency_key_one_start_makes_two_attempts_and_the_checker_says_so()
    {
        var findings = await BreakAsync(Mutation.NoIdempotencyKey, _ => Task.Delay(4_000));

        Assert.That(findings.Of("One effect per intent"), Is.Positive, findings.ToString());
    }

    private static async Task<Findings> BreakAsync(Mutation mutation, Func<Site, Task> faults)
    {
        await using var site = await Stage.OpenAsync(new() { Mutation = mutation });
        var result = await Ordeal.RunAsync(site, Plan(site, $"{mutation}"), () => faults(site));
        return result.Findings;
    }

    private static ClientPlan Plan(Site site, string run) => Ordeal.Plan(site, run, seats: 30) with
    {
        Mischief = 20,
        Repeats = 100,
        ShortestPause = 10,
        LongestPause = 60,
        Patience = 30_000,
    };
}
