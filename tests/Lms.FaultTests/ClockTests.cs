using System.Text.Json;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Ledgers;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-05: nodes whose clocks differ by ten minutes; only the database's clock decides.</summary>
public sealed class ClockTests
{
    private static readonly SiteOptions Skewed = new() { ClocksAhead = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(-5)] };

    [Test]
    public async Task Nodes_with_wrong_clocks_lose_no_answer_and_store_the_databases_time()
    {
        await using var site = await Stage.OpenAsync(Skewed);
        var from = await site.AskAsync<DateTime>("SELECT clock_timestamp()");

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft05", seats: 20), () => Task.Delay(4_000));

        result.AssertWhole();
        var to = await site.AskAsync<DateTime>("SELECT clock_timestamp()");
        const string times = """
            SELECT count(*) FROM (
                SELECT at FROM lms.attempt_step UNION ALL SELECT started_at FROM lms.quiz_attempt UNION ALL SELECT submitted_at FROM lms.quiz_attempt
                UNION ALL SELECT enrolled_at FROM lms.enrolment UNION ALL SELECT completed_at FROM lms.enrolment UNION ALL SELECT at FROM lms.completion_fact
                UNION ALL SELECT at FROM lms.audit WHERE subject_kind IN ('attempt', 'enrolment', 'certificate') UNION ALL SELECT issued_at FROM lms.certificate UNION ALL SELECT delivered_at FROM lms.outbox) AS stored (at)
            """;
        Assert.That(await site.AskAsync<long>($"{times} WHERE at NOT BETWEEN '{from:O}' AND '{to:O}'"), Is.Zero, "A time that was stored is a node's, not the database's.");
    }

    [Test]
    public async Task A_time_limit_ends_by_the_databases_clock_at_every_node()
    {
        await using var site = await Stage.OpenAsync(Skewed);
        var plan = Ordeal.Plan(site, "ft05b", seats: 1);
        using var http = LoadClient.Client();
        await using var ledger = new LedgerWriter(plan.Ledger);
        var caller = new Caller(plan, http, ledger, new ClientCounts());
        var learner = new Learner("ft05b-0", "osby", new Random(1));
        await caller.CallAsync(learner, new(CallKind.SignIn, HttpMethod.Get, Addresses.SignIn(learner.Subject, learner.Tenant)));
        await caller.CallAsync(learner, new(CallKind.Enrol, HttpMethod.Post, Addresses.Enrolment));
        var attempt = (await caller.CallAsync(learner, new(CallKind.Start, HttpMethod.Post, Addresses.Attempts("pa-tid"))))!.Value;

        // Ten minutes are allowed, and one clock is ahead and one behind by half of that.
        Assert.That(await SaveAsync(caller, learner.At(0), attempt, 1), Is.Not.Null);
        await ShiftAsync(site, "9 minutes 30 seconds");
        Assert.That(await SaveAsync(caller, learner.At(0), attempt, 2), Is.Not.Null, "The node ahead took the time to be up.");
        Assert.That(await SaveAsync(caller, learner.At(1), attempt, 3), Is.Not.Null);
        await ShiftAsync(site, "10 minutes 10 seconds");
        Assert.That(await SaveAsync(caller, learner.At(1), attempt, 4), Is.Null, "The node behind took an answer after the time was up.");
        Assert.That(await SaveAsync(caller, learner.At(0), attempt, 5), Is.Null);
        Assert.That(await site.AskAsync<long>("SELECT max(sequence) FROM lms.attempt_step"), Is.EqualTo(3));
    }

    private static async Task ShiftAsync(Site site, string by) =>
        await site.AskAsync<bool>($"INSERT INTO lms.clock_shift (shift) VALUES ('{by}') ON CONFLICT (only_row) DO UPDATE SET shift = EXCLUDED.shift RETURNING true");

    private static Task<JsonElement?> SaveAsync(Caller caller, Learner learner, JsonElement attempt, long seq)
    {
        var question = attempt.GetProperty("questions")[0];
        var id = question.GetProperty("id").GetString()!;
        var number = attempt.GetProperty("id").GetGuid();
        var value = new Dictionary<string, string> { [question.GetProperty("fields")[0].GetProperty("name").GetString()!] = $"{seq}" };
        return caller.CallAsync(learner, new(CallKind.Save, HttpMethod.Put, Addresses.Answer(number, id))
        {
            Attempt = number,
            Question = id,
            Seq = seq,
            Value = $"{seq}",
            Body = JsonSerializer.Serialize(new { seq, value }),
        });
    }
}
