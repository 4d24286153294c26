using System.Globalization;
using System.Net;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>Deadlines on the municipality's wall clock, judged by the database's, to the millisecond and on the nights when clocks change.</summary>
[TestFixture]
public sealed class DeadlineTests
{
    private QuizHost host = null!;
    private LearnerClient learner = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        host = await QuizHost.StartAsync(Instant("2027-03-01T12:00:00Z"));
        learner = await host.LearnerAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        learner.Dispose();
        await host.DisposeAsync();
    }

    [TestCase("2027-03-01", "2027-03-01T23:00:00Z", Description = "an ordinary winter day")]
    [TestCase("2027-07-01", "2027-07-01T22:00:00Z", Description = "an ordinary summer day")]
    [TestCase("2027-03-27", "2027-03-27T23:00:00Z", Description = "the evening before the spring night")]
    [TestCase("2027-03-28", "2027-03-28T22:00:00Z", Description = "the evening after the spring night")]
    [TestCase("2027-10-30", "2027-10-30T22:00:00Z", Description = "the evening before the autumn night")]
    [TestCase("2027-10-31", "2027-10-31T23:00:00Z", Description = "the evening after the autumn night")]
    public async Task At_23_59_local_time_the_last_tenth_of_a_second_counts_and_midnight_does_not(string day, string midnight)
    {
        var closing = Instant(midnight);
        var course = await host.PublishAsync(quiz => quiz with { Closes = Day(day).AddHours(23).AddMinutes(59) });
        await host.SetClockAsync(closing.AddHours(-2));
        var attempt = await learner.BeginAsync(course);

        await host.SetClockAsync(closing.AddMilliseconds(-100));
        Assert.That((await learner.SaveAsync(attempt, 1, 1)).Status, Is.EqualTo(HttpStatusCode.OK));
        await host.SetClockAsync(closing);
        Assert.That(await learner.SaveAsync(attempt, 2, 1), Is.EqualTo((HttpStatusCode.Conflict, (string?)"time-up")));

        var review = await learner.CallAsync(HttpMethod.Get, $"attempts/{attempt}/review");
        Assert.Multiple(() =>
        {
            Assert.That(review.GetProperty("mark").GetDecimal(), Is.EqualTo(1), "what was saved in time is graded, and nothing else");
            Assert.That(review.GetProperty("submittedAt").GetDateTimeOffset(), Is.EqualTo(closing));
            Assert.That(review.GetProperty("moment").GetString(), Is.EqualTo("after-close"));
        });
        Assert.That((await learner.TryStartAsync(course)).Code, Is.EqualTo("quiz-closed"));
    }

    [TestCase("2027-03-28T02:30", "2027-03-28T01:30:00Z", Description = "the hour that does not exist: half past three")]
    [TestCase("2027-10-31T02:30", "2027-10-31T00:30:00Z", Description = "the hour that comes twice: the first")]
    public async Task On_nights_when_clocks_change_a_quiz_opens_at_the_first_possible_instant(string wall, string instant)
    {
        var course = await host.PublishAsync(quiz => quiz with { Opens = Wall(wall) });
        await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");

        await host.SetClockAsync(Instant(instant).AddMilliseconds(-1));
        Assert.That(await learner.TryStartAsync(course), Is.EqualTo((HttpStatusCode.Conflict, (string?)"quiz-not-open")));
        await host.SetClockAsync(Instant(instant));
        Assert.That((await learner.TryStartAsync(course)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("2027-03-28T02:30", "2027-03-28T01:31:00Z", Description = "the hour that does not exist: half past three")]
    [TestCase("2027-10-31T02:30", "2027-10-31T01:31:00Z", Description = "the hour that comes twice: the second")]
    public async Task On_nights_when_clocks_change_a_quiz_closes_at_the_last_possible_instant(string wall, string instant)
    {
        var closing = Instant(instant);
        var course = await host.PublishAsync(quiz => quiz with { Closes = Wall(wall) });
        await host.SetClockAsync(closing.AddHours(-3));
        var attempt = await learner.BeginAsync(course);

        await host.SetClockAsync(closing.AddMilliseconds(-100));
        Assert.That((await learner.SaveAsync(attempt, 1, 1)).Status, Is.EqualTo(HttpStatusCode.OK));
        await host.SetClockAsync(closing);
        Assert.That((await learner.SaveAsync(attempt, 1, 2)).Code, Is.EqualTo("time-up"));
    }

    [TestCase("2027-03-28T00:30:00Z", "03.30", Description = "from 01:30 winter time to 03:30 summer time")]
    [TestCase("2027-10-31T00:30:00Z", "02.30", Description = "from 02:30 summer time to 02:30 winter time")]
    public async Task A_time_limit_of_an_hour_is_an_hour_when_clocks_change_meanwhile(string start, string until)
    {
        var began = Instant(start);
        var course = await host.PublishAsync(quiz => quiz with { TimeLimitMinutes = 60, GraceSeconds = 0 });
        await host.SetClockAsync(began);
        var attempt = await learner.BeginAsync(course);
        var page = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("[data-lms-timer] time")!.TextContent, Is.EqualTo(until));
            Assert.That(page.QuerySelector("[data-lms-timer]")!.GetAttribute("data-lms-seconds"), Is.EqualTo("3600"));
        });

        await host.SetClockAsync(began.AddHours(1).AddMilliseconds(-1));
        Assert.That((await learner.SaveAsync(attempt, 1, 1)).Status, Is.EqualTo(HttpStatusCode.OK));
        await host.SetClockAsync(began.AddHours(1));
        Assert.That((await learner.SaveAsync(attempt, 1, 2)).Code, Is.EqualTo("time-up"));
    }

    [Test]
    public async Task The_page_before_the_start_says_when_it_opens_and_closes_and_what_to_do()
    {
        await host.SetClockAsync(Instant("2027-03-27T12:00:00Z"));
        var course = await host.PublishAsync(quiz => quiz with { Opens = Wall("2027-03-28T08:00"), Closes = Wall("2027-03-28T23:59") });
        await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        var early = await IntroAsync(course);
        await host.SetClockAsync(Instant("2027-03-28T06:00:00Z"));
        var open = await IntroAsync(course);
        await host.SetClockAsync(Instant("2027-03-28T22:00:00Z"));
        var closed = await IntroAsync(course);
        Assert.Multiple(() =>
        {
            Assert.That(early, Does.Contain("Provet öppnar 28 mars 2027 kl. 08.00.").And.Contain("Gå till kursen").And.Not.Contain("Starta provet"));
            Assert.That(open, Does.Contain("Stänger 28 mars 2027 kl. 23.59.").And.Contain("Starta provet"));
            Assert.That(closed, Does.Contain("Provet stängde 28 mars 2027 kl. 23.59.").And.Contain("Prata med din utbildare").And.Not.Contain("Starta provet"));
        });
    }

    private async Task<string> IntroAsync(string course) =>
        (await learner.OpenAsync($"{LearnerClient.Mount}kurser/{course}/prov/{QuizHost.Quiz}")).QuerySelector(".lms")!.TextContent;

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Wall(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
