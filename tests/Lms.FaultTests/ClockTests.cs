using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-05: nodes whose clocks differ by ten minutes, and a database whose clock is set back; learners at work see nothing of it.</summary>
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
