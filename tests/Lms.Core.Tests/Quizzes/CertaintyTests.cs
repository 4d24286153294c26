using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Tests.Quizzes;

/// <summary>Points by certainty, where they break even, and what the result says of them.</summary>
[TestFixture]
public sealed class CertaintyTests
{
    [TestCase(1, 1, 0)]
    [TestCase(2, 2, -2)]
    [TestCase(3, 3, -6)]
    public void Right_pays_and_wrong_costs_by_certainty(int certainty, int right, int wrong) => Assert.Multiple(() =>
    {
        Assert.That(Certainty.Share(Grade.Full, certainty), Is.EqualTo(right));
        Assert.That(Certainty.Share(Grade.Of(0.5m), certainty), Is.EqualTo(right * 0.5m));
        Assert.That(Certainty.Share(Grade.None, certainty), Is.EqualTo(wrong));
    });

    [Test]
    public void Nothing_said_counts_as_not_very_certain() => Assert.Multiple(() =>
    {
        Assert.That(Certainty.Share(Grade.Full, null), Is.EqualTo(1));
        Assert.That(Certainty.Share(Grade.None, null), Is.Zero);
    });

    [Test]
    public void The_break_even_points_are_two_thirds_and_eighty_per_cent()
    {
        static decimal Expected(decimal p, int certainty) =>
            (p * Certainty.Share(Grade.Full, certainty)) + ((1 - p) * Certainty.Share(Grade.None, certainty));
        Assert.Multiple(() =>
        {
            Assert.That(Expected(Certainty.FairlyFrom, 2), Is.EqualTo(Expected(Certainty.FairlyFrom, 1)).Within(1e-9m));
            Assert.That(Expected(Certainty.VeryFrom, 3), Is.EqualTo(Expected(Certainty.VeryFrom, 2)).Within(1e-9m));
        });
    }

    [Test]
    public void A_few_certain_answers_that_were_wrong_are_not_praised() =>
        Assert.That(
            CertaintySummary.Of([.. Many(3, right: 0, wrong: 1), .. Many(1, right: 1, wrong: 3)]).Judgement,
            Is.EqualTo(CertaintyJudgement.TooFew));

    [Test]
    public void The_summary_counts_answers_by_certainty()
    {
        var summary = CertaintySummary.Of([.. Many(3, right: 5, wrong: 1), .. Many(1, right: 1, wrong: 3)]);
        Assert.Multiple(() =>
        {
            Assert.That(summary.Levels, Is.EqualTo(new[] { new CertaintyLevel(3, 6, 5), new CertaintyLevel(1, 4, 1) }));
            Assert.That(summary.Accuracy, Is.EqualTo(0.6m));

            // 5·3 − 6 + 1·1 + 3·0 = 10 over ten answers.
            Assert.That(summary.AveragePoints, Is.EqualTo(1));
            Assert.That(summary.Judgement, Is.EqualTo(CertaintyJudgement.Fits));
        });
    }

    [TestCase(3, 3, 2, CertaintyJudgement.Overconfident)]
    [TestCase(3, 4, 1, CertaintyJudgement.Fits)]
    [TestCase(2, 1, 2, CertaintyJudgement.Overconfident)]
    [TestCase(2, 3, 1, CertaintyJudgement.Fits)]
    [TestCase(2, 9, 1, CertaintyJudgement.Underconfident)]
    [TestCase(1, 3, 1, CertaintyJudgement.Underconfident)]
    [TestCase(1, 2, 1, CertaintyJudgement.Fits)]
    [TestCase(1, 2, 0, CertaintyJudgement.TooFew)]
    public void Certainty_is_compared_with_where_it_pays(int certainty, int right, int wrong, CertaintyJudgement judgement) =>
        Assert.That(CertaintySummary.Of(Many(certainty, right, wrong)).Judgement, Is.EqualTo(judgement));

    private static List<(int, Grade)> Many(int certainty, int right, int wrong) =>
        [.. Enumerable.Repeat((certainty, Grade.Full), right), .. Enumerable.Repeat((certainty, Grade.None), wrong)];
}
