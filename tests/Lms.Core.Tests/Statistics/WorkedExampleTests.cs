using Lms.Core.Statistics;

namespace Lms.Core.Tests.Statistics;

/// <summary>The figures of <c>WorkedExamples.md</c>, worked by hand.</summary>
[TestFixture]
public sealed class WorkedExampleTests
{
    private const double Close = 1e-6;

    private static readonly double[][] First = [[1, 1, 2], [1, 0, 2], [1, 1, 1], [0, 0, 1], [0, 1, 0]];

    private static readonly double[][] Second =
        [[1, 0, 2, 1], [1, 0, 2, 1], [1, 1, 1, 1], [1, 0, 1, 1], [0, 1, 0, 1], [0, 1, 0, 1]];

    [Test]
    public void The_first_quiz_is_as_worked()
    {
        var quiz = Analyse(First, 1, 1, 2);
        Assert.Multiple(() =>
        {
            Assert.That((quiz.Count, quiz.People, quiz.MaxMark, quiz.Strength), Is.EqualTo((5, 5, 4.0, SampleStrength.Uncertain)));
            Assert.That(quiz.Mean, Is.EqualTo(2.4).Within(Close));
            Assert.That(quiz.Median, Is.EqualTo(3).Within(Close));
            Assert.That(quiz.StandardDeviation, Is.EqualTo(1.341640786).Within(Close));
            Assert.That(quiz.Skewness, Is.EqualTo(-0.165634665).Within(Close));
            Assert.That(quiz.Kurtosis, Is.EqualTo(-2.407407407).Within(Close));
            Assert.That(quiz.InternalConsistency, Is.EqualTo(41.666666667).Within(Close));
            Assert.That(quiz.ErrorRatio, Is.EqualTo(76.376261583).Within(Close));
            Assert.That(quiz.StandardError, Is.EqualTo(1.024695077).Within(Close));
            Assert.That(quiz.Scores.Select(bin => bin.Count), Is.EqualTo(new[] { 0, 2, 0, 2, 1 }));
        });
    }

    [TestCase(0, 0.6, 0.547722558, 87.287156094, 100, 25, 37.475417491)]
    [TestCase(1, 0.6, 0.547722558, -14.002800840, -15.384615385, 25, 20.031453240)]
    [TestCase(2, 0.6, 0.836660027, 28.571428571, 28.571428571, 50, 42.493129269)]
    public void The_questions_of_the_first_quiz_are_as_worked(
        int at, double facility, double deviation, double discrimination, double efficiency, double intended, double effective)
    {
        var item = Analyse(First, 1, 1, 2).Items[at];
        Assert.Multiple(() =>
        {
            Assert.That(item.Facility, Is.EqualTo(facility).Within(Close));
            Assert.That(item.StandardDeviation, Is.EqualTo(deviation).Within(Close));
            Assert.That(item.Discrimination, Is.EqualTo(discrimination).Within(Close));
            Assert.That(item.Efficiency, Is.EqualTo(efficiency).Within(Close));
            Assert.That(item.IntendedWeight, Is.EqualTo(intended).Within(Close));
            Assert.That(item.EffectiveWeight, Is.EqualTo(effective).Within(Close));
            Assert.That(item.CovariesNegatively, Is.False);
        });
    }

    [Test]
    public void The_second_quiz_is_as_worked()
    {
        var quiz = Analyse(Second, 1, 1, 2, 1);
        Assert.Multiple(() =>
        {
            Assert.That(quiz.Mean, Is.EqualTo(3.166666667).Within(Close));
            Assert.That(quiz.Median, Is.EqualTo(3.5).Within(Close));
            Assert.That(quiz.StandardDeviation, Is.EqualTo(0.983192080).Within(Close));
            Assert.That(quiz.Skewness, Is.EqualTo(-0.455939252).Within(Close));
            Assert.That(quiz.Kurtosis, Is.EqualTo(-2.390011891).Within(Close));
            Assert.That(quiz.InternalConsistency, Is.EqualTo(-55.172413793).Within(Close));
            Assert.That(quiz.ErrorRatio, Is.EqualTo(124.568219781).Within(Close));
            Assert.That(quiz.StandardError, Is.EqualTo(1.224744871).Within(Close));
        });
    }

    [TestCase(0, 0.666666667, 70.710678119, 100, 20, 43.303027798, false)]
    [TestCase(1, 0.5, -80.178372574, -100, 20, null, true)]
    [TestCase(2, 0.5, 0, 0, 40, 56.696972202, false)]
    [TestCase(3, 1, null, null, 20, 0, false)]
    public void The_questions_of_the_second_quiz_are_as_worked(
        int at, double facility, double? discrimination, double? efficiency, double intended, double? effective, bool against)
    {
        var item = Analyse(Second, 1, 1, 2, 1).Items[at];
        Assert.Multiple(() =>
        {
            Assert.That(item.Facility, Is.EqualTo(facility).Within(Close));
            Assert.That(item.Discrimination, CloseTo(discrimination));
            Assert.That(item.Efficiency, CloseTo(efficiency));
            Assert.That(item.IntendedWeight, Is.EqualTo(intended).Within(Close));
            Assert.That(item.EffectiveWeight, CloseTo(effective));
            Assert.That(item.CovariesNegatively, Is.EqualTo(against));
        });
    }

    [Test]
    public void Questions_that_take_turns_in_a_place_are_as_worked()
    {
        var matrix = new MarksMatrix();
        foreach (var id in new[] { "a", "b", "c" })
            matrix.AddItem(new(id, 1));
        matrix.Add([new(0, 0, 1), new(1, 1, 1)], 1);
        matrix.Add([new(0, 0, 1), new(1, 1, 0)], 2);
        matrix.Add([new(0, 0, 0), new(2, 1, 0)], 3);
        matrix.Add([new(0, 0, 1), new(2, 1, 1)], 4);
        var quiz = QuizAnalysis.Of(matrix);
        Assert.Multiple(() =>
        {
            Assert.That(quiz.MaxMark, Is.EqualTo(2));
            Assert.That(quiz.InternalConsistency, Is.EqualTo(72.727272727).Within(Close));
            Assert.That(quiz.Items.Select(item => item.IntendedWeight), Is.All.EqualTo(50).Within(Close));
            Assert.That(quiz.Items[0].EffectiveWeight, Is.EqualTo(47.722557505).Within(Close));
            Assert.That(quiz.Items.Skip(1).Select(item => item.EffectiveWeight), Is.All.Null);
            Assert.That(quiz.Items.Select(item => item.Count), Is.EqualTo(new[] { 4, 2, 2 }));
            Assert.That(quiz.Items.Skip(1).Select(item => item.Facility), Is.All.EqualTo(0.5).Within(Close));
            Assert.That(quiz.Items[1].Discrimination, Is.Null);
            Assert.That(quiz.Items[2].Discrimination, Is.EqualTo(100).Within(Close));
        });
    }

    private static QuizAnalysis Analyse(double[][] rows, params double[] maxima) =>
        QuizAnalysis.Of(MarksMatrix.Of([.. maxima.Select((max, at) => new MarkedItem($"q{at + 1}", max))], rows));

    private static NUnit.Framework.Constraints.IResolveConstraint CloseTo(double? expected) =>
        expected is { } value ? Is.EqualTo(value).Within(Close) : Is.Null;
}
