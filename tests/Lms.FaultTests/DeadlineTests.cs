using Lms.FaultTests.Learners;
using Lms.FaultTests.Sites;
using NUnit.Framework.Constraints;

namespace Lms.FaultTests;

/// <summary>FT-05: deadlines at two nodes whose clocks differ by ten minutes, on the nights when clocks change, and while the database's clock is set back; it alone decides. Times are UTC; the wall's are in the course.</summary>
public sealed class DeadlineTests
{
    private Site site = null!;
    private SiteClock clock = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        site = await Stage.OpenAsync(new() { ClocksAhead = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(-5)] });
        clock = new(site);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await site.DisposeAsync();

    [Test]
    public async Task A_time_limit_ends_by_the_databases_clock_at_every_node()
    {
        await clock.ShiftAsync(TimeSpan.Zero);
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
        Assert.That(await site.AskAsync<long>($"SELECT max(sequence) FROM lms.attempt_step WHERE attempt_id = '{learner.Attempt}'"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_clock_set_back_by_an_hour_turns_away_no_answer_and_lets_no_old_one_cover_a_newer()
    {
        await clock.ShiftAsync(TimeSpan.Zero);
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

    // Opens at 02:30, which that night does not have, and closes with the day, which has 23 hours.
    [Test]
    public Task In_spring_a_quiz_opens_after_the_hour_that_is_left_out_and_closes_with_the_shorter_day() => WalkAsync("varnatt",
        ("2027-03-28T01:29:30Z", "quiz-not-open"),
        ("2027-03-28T01:30:30Z", null),
        ("2027-03-28T21:59:30Z", null),
        ("2027-03-28T22:00:30Z", "quiz-closed"));

    // Opens at 02:29, the first of the two, and closes after 02:30, the second of the two.
    [Test]
    public Task In_autumn_a_quiz_is_open_through_the_hour_that_comes_twice() => WalkAsync("hostnatt",
        ("2027-10-31T00:28:30Z", "quiz-not-open"),
        ("2027-10-31T00:29:30Z", null),
        ("2027-10-31T01:00:30Z", null),
        ("2027-10-31T01:30:30Z", null),
        ("2027-10-31T01:31:30Z", "quiz-closed"));

    [Test]
    public Task In_autumn_a_quiz_closes_with_the_longer_day() => WalkAsync("hostdag",
        ("2027-10-31T22:00:30Z", null),
        ("2027-10-31T22:59:30Z", null),
        ("2027-10-31T23:00:30Z", "quiz-closed"));

    [TestCase("2027-03-28T00:55:00Z", TestName = "Ten minutes are ten minutes across the hour that is left out")]
    [TestCase("2027-10-31T00:55:00Z", TestName = "Ten minutes are ten minutes across the hour that comes twice")]
    public async Task Ten_minutes_are_ten_minutes(string from)
    {
        var began = Utc(from);
        await clock.SetAsync(began);
        await using var learner = await LoneLearner.ArriveAsync(site, $"ft05-{began:MMdd}");
        Assert.That(await learner.StartAsync("pa-tid"), Is.Null);
        await clock.SetAsync(began.AddMinutes(9.5));
        await SavesAsync(learner, Is.Null, "Before the time is up");
        await clock.SetAsync(began.AddMinutes(11));
        await SavesAsync(learner, Is.AnyOf(LoneLearner.Over), "After the time is up");
    }

    /// <summary>A learner begins as soon as that is allowed, saves at each moment at both nodes, and at the last one is turned away, as is whoever would begin.</summary>
    private async Task WalkAsync(string quiz, params (string At, string? Refusal)[] moments)
    {
        await clock.SetAsync(Utc(moments[0].At));
        await using var learner = await LoneLearner.ArriveAsync(site, $"ft05-{quiz}");
        foreach (var (at, refusal) in moments)
        {
            await clock.SetAsync(Utc(at));
            await using var other = await LoneLearner.ArriveAsync(site, $"ft05-{quiz}-{Utc(at):ddHHmmss}");
            Assert.That((await other.StartAsync(quiz, node: 0), await other.StartAsync(quiz, node: 1)), Is.EqualTo((refusal, refusal)), $"Beginning {quiz} at {at}");
            if (refusal == "quiz-not-open")
                continue;
            if (refusal is null)
                Assert.That(await learner.StartAsync(quiz), Is.Null);
            await SavesAsync(learner, refusal is null ? Is.Null : Is.AnyOf(LoneLearner.Over), $"Saving in {quiz} at {at}");
        }
    }

    private static async Task SavesAsync(LoneLearner learner, IResolveConstraint end, string what)
    {
        var constraint = end.Resolve();
        Assert.That(await learner.SaveAsync(node: 0), constraint, what);
        Assert.That(await learner.SaveAsync(node: 1), constraint, what);
    }

    private static DateTimeOffset Utc(string at) => DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
}
