using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Tests.Quizzes.Attempts;

/// <summary>Whether an attempt may begin, how long it lasts, and which moment of the review it is.</summary>
[TestFixture]
public sealed class AttemptRulesTests
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private static readonly DateTimeOffset Noon = SampleCourse.Noon;

    private static Outcome<AttemptWindow> Start(Quiz quiz, int count = 0, DateTimeOffset? last = null, DateTimeOffset? now = null, decimal factor = 1) =>
        AttemptRules.MayStart(quiz, new EarlierAttempts(count, last, now ?? Noon, factor), Stockholm);

    [Test]
    public void Without_rules_an_attempt_may_begin_at_any_time_and_never_ends() =>
        Assert.That(Start(SampleCourse.Exam(), count: 99, last: Noon).Value, Is.EqualTo(AttemptWindow.Open));

    [TestCase(-1, "quiz-not-open")]
    [TestCase(0, null)]
    public void A_quiz_opens_at_its_very_second(int seconds, string? refusal)
    {
        // 2 March 2026, 13:00 in Stockholm is noon UTC.
        var quiz = SampleCourse.Exam() with { Opens = new DateTime(2026, 3, 2, 13, 0, 0) };
        Assert.That(Start(quiz, now: Noon.AddSeconds(seconds)).Refusal?.Code, Is.EqualTo(refusal));
    }

    [TestCase(-1, null)]
    [TestCase(0, "quiz-closed")]
    public void A_quiz_closes_when_its_last_minute_is_over(int milliseconds, string? refusal)
    {
        var quiz = SampleCourse.Exam() with { Closes = new DateTime(2026, 3, 2, 23, 59, 0) };
        Assert.That(Start(quiz, now: new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero).AddMilliseconds(milliseconds)).Refusal?.Code, Is.EqualTo(refusal));
    }

    [Test]
    public void A_refusal_says_when_in_local_words()
    {
        var closed = Start(SampleCourse.Exam() with { Closes = new DateTime(2026, 3, 1, 23, 59, 0) }).Refusal!.Message;
        var soon = Start(SampleCourse.Exam() with { DelayMinutes = 90 }, count: 1, last: Noon).Refusal!;
        Assert.Multiple(() =>
        {
            Assert.That(closed.Swedish, Does.Contain("1 mars 2026 kl. 23.59"));
            Assert.That(closed.English, Does.Contain("1 March 2026 at 23:59"));
            Assert.That(soon.Code, Is.EqualTo("attempt-too-soon"));
            Assert.That(soon.Message.Swedish, Does.Contain("2 mars 2026 kl. 14.30"));
        });
    }

    [TestCase(59, "attempt-too-soon")]
    [TestCase(60, null)]
    public void The_delay_counts_from_handing_in(int minutes, string? refusal)
    {
        var quiz = SampleCourse.Exam() with { DelayMinutes = 60 };
        Assert.That(Start(quiz, count: 1, last: Noon, now: Noon.AddMinutes(minutes)).Refusal?.Code, Is.EqualTo(refusal));
        Assert.That(Start(quiz).Refusal, Is.Null, "nobody waits for the first attempt");
    }

    [Test]
    public void What_cannot_be_changed_by_waiting_is_told_first()
    {
        var quiz = SampleCourse.Exam() with { Attempts = 1, DelayMinutes = 60, Closes = new DateTime(2026, 3, 1, 12, 0, 0) };
        Assert.That(Start(quiz, count: 1, last: Noon).Refusal?.Code, Is.EqualTo("quiz-closed"));
        Assert.That(Start(quiz with { Closes = null }, count: 1, last: Noon).Refusal?.Code, Is.EqualTo("no-attempts-left"));
    }

    [TestCase(1, 600)]
    [TestCase(1.25, 750)]
    [TestCase(1.5, 900)]
    [TestCase(2, 1200)]
    [TestCase(1.33, 798)]
    public void A_persons_own_time_follows_the_person(double factor, int seconds)
    {
        var quiz = SampleCourse.Exam() with { TimeLimitMinutes = 10, GraceSeconds = 30 };
        Assert.That(Start(quiz, factor: (decimal)factor).Value, Is.EqualTo(new AttemptWindow(Noon.AddSeconds(seconds), Noon.AddSeconds(seconds + 30))));
    }

    [Test]
    public void Whoever_has_no_time_limit_ends_with_the_quiz_alone()
    {
        var quiz = SampleCourse.Exam() with { TimeLimitMinutes = 10 };
        var closing = new DateTimeOffset(2026, 3, 2, 12, 5, 0, TimeSpan.Zero);
        Assert.That(Start(quiz, factor: 0).Value, Is.EqualTo(AttemptWindow.Open));
        Assert.That(Start(quiz with { Closes = new DateTime(2026, 3, 2, 13, 4, 0) }, factor: 0).Value, Is.EqualTo(new AttemptWindow(closing, closing)));
    }

    [Test]
    public void Closing_ends_an_attempt_without_grace_also_before_its_time_limit()
    {
        var quiz = SampleCourse.Exam() with { TimeLimitMinutes = 10, GraceSeconds = 60, Closes = new DateTime(2026, 3, 2, 13, 10, 0) };
        var closing = new DateTimeOffset(2026, 3, 2, 12, 11, 0, TimeSpan.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(Start(quiz).Value, Is.EqualTo(new AttemptWindow(Noon.AddMinutes(10), closing)), "the grace is cut at the closing");
            Assert.That(Start(quiz, now: Noon.AddMinutes(5)).Value, Is.EqualTo(new AttemptWindow(closing, closing)));
        });
    }

    [TestCase("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z", Description = "across the gap: 01:30 to 03:30 on the wall")]
    [TestCase("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", Description = "across the double hour: 02:30 to 02:30 on the wall")]
    public void A_time_limit_runs_in_real_time_when_clocks_change(string start, string end)
    {
        var (began, due) = (DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(Start(SampleCourse.Exam() with { TimeLimitMinutes = 60, GraceSeconds = 0 }, now: began).Value, Is.EqualTo(new AttemptWindow(due, due)));
    }

    [TestCase(null, 0, ReviewMoment.During)]
    [TestCase(0, 0, ReviewMoment.RightAfter)]
    [TestCase(0, 119, ReviewMoment.RightAfter)]
    [TestCase(0, 120, ReviewMoment.Later)]
    [TestCase(0, 36_059, ReviewMoment.Later)]
    [TestCase(0, 36_060, ReviewMoment.AfterClose)]
    [TestCase(36_050, 36_060, ReviewMoment.AfterClose)]
    public void The_moment_of_the_review_follows_the_clock(int? submitted, int now, ReviewMoment moment)
    {
        // 23:00 in Stockholm is ten hours after noon UTC; the closing minute lasts until 23:01.
        var quiz = SampleCourse.Exam() with { Closes = new DateTime(2026, 3, 2, 23, 0, 0) };
        DateTimeOffset? at = submitted is { } seconds ? Noon.AddSeconds(seconds) : null;
        Assert.That(AttemptRules.MomentOf(quiz, at, Noon.AddSeconds(now), Stockholm), Is.EqualTo(moment));
    }
}
