using Lms.FaultTests.Learners;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-05: nodes whose clocks differ by ten minutes, and a database whose clock is set back; only the database's clock decides.</summary>
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
        var clock = new SiteClock(site);
        await using var learner = await LoneLearner.ArriveAsync(site, "ft05b");
        await learner.StartAsync("pa-tid");

        // Ten minutes are allowed, and one clock is ahead and one behind by half of that.
        Assert.That(await learner.SaveAsync(), Is.Null);
        await clock.ShiftAsync(TimeSpan.FromMinutes(9.5));
        Assert.That(await learner.SaveAsync(node: 0), Is.Null, "The node ahead took the time to be up.");
        Assert.That(await learner.SaveAsync(node: 1), Is.Null);
        await clock.ShiftAsync(TimeSpan.FromMinutes(10.2));
        Assert.That(await learner.SaveAsync(node: 1), Is.AnyOf(LoneLearner.Over), "The node behind took an answer after the time was up.");
        Assert.That(await learner.SaveAsync(node: 0), Is.AnyOf(LoneLearner.Over));
        Assert.That(await site.AskAsync<long>("SELECT max(sequence) FROM lms.attempt_step"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_clock_set_back_by_an_hour_turns_away_no_answer_and_lets_no_old_one_cover_a_newer()
    {
        await using var site = await Stage.OpenAsync();
        var clock = new SiteClock(site);
        await using var learner = await LoneLearner.ArriveAsync(site, "ft05c");
        await learner.StartAsync("pa-tid");
        Assert.That(await learner.SaveAsync(), Is.Null);

        await clock.ShiftAsync(TimeSpan.FromHours(-1));
        Assert.That(await learner.SaveAsync(node: 1), Is.Null);
        Assert.That(await learner.SaveAsync(1, node: 0), Is.EqualTo("newer-answer-exists"), "An older sequence counted, because its time is later.");
        Assert.That(await learner.SaveAsync(node: 0), Is.Null);
        Assert.That(await learner.SubmitAsync(node: 1), Is.Null);
        Assert.That(await learner.SubmitAsync(node: 0), Is.Null, "Handing in again was answered otherwise.");
        Assert.That(await learner.SaveAsync(), Is.EqualTo("attempt-closed"));
        Assert.That(await site.AskAsync<long>("SELECT count(*) FROM lms.quiz_attempt WHERE submitted_at < started_at"), Is.Zero);
    }

    [Test]
    public async Task Learners_at_work_see_nothing_of_a_clock_that_is_set_back_by_an_hour()
    {
        await using var site = await Stage.OpenAsync();
        var clock = new SiteClock(site);
        await clock.ShiftAsync(TimeSpan.FromHours(1));

        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft05d", seats: 30), async () =>
        {
            await Task.Delay(3_000);
            await clock.ShiftAsync(TimeSpan.Zero);
            await Task.Delay(3_000);
        });

        result.AssertWhole();
    }
}
