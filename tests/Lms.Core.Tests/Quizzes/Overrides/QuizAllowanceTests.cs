using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Overrides;

namespace Lms.Core.Tests.Quizzes.Overrides;

/// <summary>What other rules come to, and what they let a person do.</summary>
[TestFixture]
public sealed class QuizAllowanceTests
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private static readonly DateTimeOffset Noon = SampleCourse.Noon;
    private static readonly DateTime Early = new(2026, 3, 1, 8, 0, 0);
    private static readonly DateTime Late = new(2026, 3, 9, 8, 0, 0);

    [Test]
    public void None_is_the_quiz_as_it_is()
    {
        Assert.That(QuizAllowance.Of([]), Is.EqualTo(QuizAllowance.None));
        var quiz = SampleCourse.Exam();
        Assert.That(QuizAllowance.None.Apply(quiz), Is.SameAs(quiz));
    }

    [Test]
    public void Of_several_the_most_generous_wins_point_by_point_in_any_order()
    {
        QuizAllowance[] given =
        [
            new() { ExtraAttempts = 2, TimeFactor = 1.5m, Opens = Late },
            new() { ExtraAttempts = 1, TimeFactor = 2, Opens = Early, Closes = Early },
            new() { Closes = Late },
        ];
        var most = new QuizAllowance { ExtraAttempts = 2, TimeFactor = 2, Opens = Early, Closes = Late };
        Assert.That(QuizAllowance.Of(given), Is.EqualTo(most));
        Assert.That(QuizAllowance.Of(given.Reverse()), Is.EqualTo(most));
    }

    [TestCase(1, 1.5, 1.5)]
    [TestCase(0, 5, 0)]
    [TestCase(2, 0, 0)]
    public void No_limit_is_the_longest_time(decimal one, decimal other, decimal most) =>
        Assert.That(QuizAllowance.MostGenerous(one, other), Is.EqualTo(most));

    [TestCase(3, null)]
    [TestCase(4, "no-attempts-left")]
    public void Extra_attempts_come_on_top(int made, string? refusal) =>
        Assert.That(Start(SampleCourse.Exam() with { Attempts = 2 }, new() { ExtraAttempts = 2 }, made).Refusal?.Code, Is.EqualTo(refusal));

    [Test]
    public void Where_attempts_have_no_limit_they_keep_none() =>
        Assert.That(new QuizAllowance { ExtraAttempts = 2 }.Apply(SampleCourse.Exam() with { Attempts = 0 }).Attempts, Is.Zero);

    [Test]
    public void A_closed_quiz_is_open_for_whoever_has_a_later_closing()
    {
        var quiz = SampleCourse.Exam() with { Closes = Early };
        Assert.That(Start(quiz, QuizAllowance.None).Refusal?.Code, Is.EqualTo("quiz-closed"));
        var window = Start(quiz, new() { Closes = Late }).Value!;
        Assert.That(window.ClosesAt, Is.EqualTo(LocalDeadline.Closing(Late, Stockholm)));
    }

    [Test]
    public void An_opening_replaces_the_quizs_own_earlier_or_later()
    {
        Assert.That(Start(SampleCourse.Exam() with { Opens = Late }, new() { Opens = Early }).Succeeded, Is.True);
        Assert.That(Start(SampleCourse.Exam(), new() { Opens = Late }).Refusal?.Code, Is.EqualTo("quiz-not-open"));
    }

    [Test]
    public void Right_answers_that_are_shown_when_the_quiz_has_closed_wait_for_ones_own_closing()
    {
        var quiz = SampleCourse.Exam() with { Closes = Early };
        var later = new QuizAllowance { Closes = Late }.Apply(quiz);
        Assert.That(AttemptRules.MomentOf(quiz, Noon.AddHours(-1), Noon, Stockholm), Is.EqualTo(ReviewMoment.AfterClose));
        Assert.That(AttemptRules.MomentOf(later, Noon.AddHours(-1), Noon, Stockholm), Is.EqualTo(ReviewMoment.Later));
    }

    private static Outcome<AttemptWindow> Start(Quiz quiz, QuizAllowance allowance, int made = 0) =>
        AttemptRules.MayStart(quiz, new EarlierAttempts(made, null, Noon) { Allowance = allowance }, Stockholm);
}
