using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;

namespace Lms.Core.Tests.Quizzes.Marking;

/// <summary>How two markers' opinions become a mark, and how alike they are.</summary>
[TestFixture]
public sealed class PairRuleTests
{
    private static readonly PersonId Ada = PersonId.New();
    private static readonly PersonId Bo = PersonId.New();
    private static readonly PersonId Cim = PersonId.New();
    private static readonly AttemptId Attempt = AttemptId.New();
    private static readonly Rubric Rubric = Rubric.Read("Innehåll: 0 Saknas | 1 Delvis | 2 Helt; Språk: 0 Oklart | 2 Klart")!;

    private static readonly Quiz Quiz = new()
    {
        Id = "prov", Kind = QuizKind.Exam, Title = LocalText.Of("sv", "Provet"), Markers = 2, MarkersApart = 0.25m,
    };

    [Test]
    public void The_first_opinion_waits() => Assert.That(Settle(By(Ada, 0.5m)).Value, Is.EqualTo(Settlement.Waits));

    [Test]
    public void One_marker_alone_never_settles_it_however_often() =>
        Assert.That(Settle(By(Ada, 0.5m), By(Ada, 0.75m)).Value, Is.EqualTo(Settlement.Waits));

    [TestCase(0.5, 0.75, 0.625)]
    [TestCase(0.75, 0.5, 0.625)]
    [TestCase(1, 1, 1)]
    public void Two_within_the_limit_make_their_mean(decimal first, decimal second, decimal mark) =>
        Assert.That(Settle(By(Ada, first), By(Bo, second)).Value!.Mark!.Share, Is.EqualTo(mark));

    [Test]
    public void Beyond_the_limit_it_waits_for_a_decision()
    {
        Opinion[] opinions = [By(Ada, 0.5m), By(Bo, 0.76m)];
        Assert.That(Settle(opinions).Value, Is.EqualTo(Settlement.Waits));
        Assert.That(PairRule.Turn(opinions, Cim), Is.EqualTo(MarkingTurn.Apart));
    }

    [Test]
    public void What_a_marker_said_last_counts() =>
        Assert.That(Settle(By(Ada, 0), By(Ada, 0.9m), By(Bo, 1)).Value!.Mark!.Share, Is.EqualTo(0.95m));

    [Test]
    public void A_third_opinion_and_a_change_of_mind_after_the_comparison_are_refused()
    {
        Assert.That(Settle(By(Ada, 0), By(Bo, 1), By(Cim, 0.5m)).Refusal, Is.EqualTo(MarkRefusals.PairComplete));
        Assert.That(Settle(By(Ada, 0), By(Bo, 1), By(Ada, 0.9m)).Refusal, Is.EqualTo(MarkRefusals.PairComplete));
    }

    [Test]
    public void It_is_the_turn_of_whoever_has_said_nothing_and_then_of_the_other()
    {
        Assert.That(PairRule.Turn([], Ada), Is.EqualTo(MarkingTurn.Mine));
        Assert.That(PairRule.Turn([By(Ada, 0)], Ada), Is.EqualTo(MarkingTurn.Other));
        Assert.That(PairRule.Turn([By(Ada, 0)], Bo), Is.EqualTo(MarkingTurn.Mine));
    }

    [Test]
    public void The_learner_reads_what_the_rubric_comes_to_and_both_comments()
    {
        var settled = Settle(By(Ada, 0.75m, [1, 1]) with { Comment = "Bra." }, By(Bo, 1, [2, 1]) with { Comment = "Tydligt." }).Value!.Mark!;
        Assert.That(settled.Comment, Is.EqualTo("Innehåll: 1,5 av 2\nSpråk: Klart (2 av 2)\n\nBra.\n\nTydligt."));
    }

    [Test]
    public void Agreement_counts_pairs_and_steps_quiz_by_quiz()
    {
        var (other, third) = (AttemptId.New(), AttemptId.New());
        var figures = PairAgreement.Of(
        [
            By(Ada, 0.5m), By(Bo, 0.5m),
            By(Ada, 0.5m) with { Attempt = other }, By(Bo, 0.8m) with { Attempt = other },
            By(Ada, 0.2m, [0, 1]) with { Attempt = third }, By(Bo, 0.5m, [1, 1]) with { Attempt = third },
            By(Ada, 1) with { Attempt = AttemptId.New() },
        ]).Single();
        Assert.That(figures, Is.EqualTo(new PairAgreement(new("kurs", "prov"), 3, 1, 2, 0.2m)));
        Assert.That(figures.IsUncertain, Is.True);
    }

    [Test]
    public void Steps_are_levels_where_both_used_the_rubric_and_tenths_where_not()
    {
        Assert.That(new OpinionPair(By(Ada, 0, [0, 1]), By(Bo, 1, [2, 1])).LevelDifferences, Is.EqualTo(new[] { 2, 0 }));
        Assert.That(new OpinionPair(By(Ada, 0, [0, 1]), By(Bo, 1, [2, 1])).IsWithinOneStep, Is.False);
        Assert.That(new OpinionPair(By(Ada, 0.5m, [0, 1]), By(Bo, 0.6m)).IsWithinOneStep, Is.True);
        Assert.That(new OpinionPair(By(Ada, 0.5m), By(Bo, 0.61m)).IsWithinOneStep, Is.False);
    }

    [Test]
    public void Lines_of_the_rubric_are_not_written_twice()
    {
        var words = Rubric.Words([1, 1], "sv");
        Assert.That(Rubric.Without(words + "\n\nBra."), Is.EqualTo("Bra."));
        Assert.That(Rubric.Without("Bra."), Is.EqualTo("Bra."));
    }

    private static Outcome<Settlement> Settle(params Opinion[] opinions) =>
        PairRule.Settle(Quiz, opinions, new(Guid.NewGuid(), Attempt, "s.fritt", opinions[^1].Share, opinions[^1].Comment, 0), Rubric, "sv");

    private static Opinion By(PersonId marker, decimal share, int[]? levels = null) =>
        new(Attempt, new("kurs", "prov"), "s.fritt", share, levels, "", marker, default);
}
