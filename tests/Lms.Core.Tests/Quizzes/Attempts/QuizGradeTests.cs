using Lms.Core.Enrolments;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Tests.Quizzes.Attempts;

/// <summary>What several attempts come to, with shares computed by hand. The pass mark is 0.6.</summary>
[TestFixture]
public sealed class QuizGradeTests
{
    private static List<AttemptResult> Results(params double[] marks) => [.. marks.Select(mark => new AttemptResult((decimal)mark, 10, mark >= 6))];

    private static Quiz Exam(GradeMethod method) => SampleCourse.Exam(passMark: 0.6m) with { GradeMethod = method };

    //        method                 attempts of 10 points      share   passed
    [TestCase(GradeMethod.Highest, new double[] { 5 }, 0.5, false)]
    [TestCase(GradeMethod.Highest, new double[] { 5, 6 }, 0.6, true)]
    [TestCase(GradeMethod.Highest, new double[] { 9, 2, 3 }, 0.9, true)]
    [TestCase(GradeMethod.Average, new double[] { 6 }, 0.6, true)]
    [TestCase(GradeMethod.Average, new double[] { 5, 6 }, 0.55, false)]
    [TestCase(GradeMethod.Average, new double[] { 5, 7 }, 0.6, true)]
    [TestCase(GradeMethod.Average, new double[] { 3, 6, 8.5 }, 0.58333, false)]
    [TestCase(GradeMethod.Average, new double[] { 4, 6, 8 }, 0.6, true)]
    [TestCase(GradeMethod.First, new double[] { 5, 10 }, 0.5, false)]
    [TestCase(GradeMethod.First, new double[] { 6, 0 }, 0.6, true)]
    [TestCase(GradeMethod.Last, new double[] { 10, 5 }, 0.5, false)]
    [TestCase(GradeMethod.Last, new double[] { 0, 5, 6 }, 0.6, true)]
    public void The_share_that_counts_decides(GradeMethod method, double[] marks, double share, bool passed)
    {
        var results = Results(marks);
        Assert.Multiple(() =>
        {
            Assert.That(QuizGrade.Share(method, results), Is.EqualTo((decimal)share).Within(0.00001m));
            Assert.That(QuizGrade.IsPassed(Exam(method), results), Is.EqualTo(passed));
        });
    }

    [Test]
    public void Attempts_worth_different_points_weigh_the_same()
    {
        // Two of two, and one of four: 100 and 25 per cent, not three of six.
        AttemptResult[] results = [new(2, 2, true), new(1, 4, false)];
        Assert.That(QuizGrade.Share(GradeMethod.Average, results), Is.EqualTo(0.625m));
    }

    [Test]
    public void Without_an_attempt_or_a_pass_mark_nothing_is_passed()
    {
        Assert.Multiple(() =>
        {
            Assert.That(QuizGrade.Share(GradeMethod.Average, []), Is.Null);
            Assert.That(QuizGrade.IsPassed(Exam(GradeMethod.Average), []), Is.False);
            Assert.That(QuizGrade.IsPassed(Exam(GradeMethod.Highest) with { PassMark = null }, Results(10)), Is.False);
        });
    }

    [TestCase(GradeMethod.Highest, true, 1.0)]
    [TestCase(GradeMethod.Average, true, 0.8)]
    [TestCase(GradeMethod.First, true, 0.6)]
    [TestCase(GradeMethod.Last, true, 1.0)]
    public void Handing_in_passes_by_what_counts_and_the_certificate_tells_that_share(GradeMethod method, bool passes, double score)
    {
        // All five questions right now; three of five the time before.
        var quiz = Exam(method) with { Id = "prov" };
        var course = SampleCourse.With(quiz) with { Certificate = new(new Dictionary<string, string> { ["sv"] = "Intyg" }, []) };
        var attempt = SampleCourse.Attempt([.. SampleCourse.Sources.Select(source => SampleCourse.Step(source.Id, 1, SampleCourse.Question(source.Id).CorrectResponse))])
            with { Earlier = [new AttemptResult(3, 5, true)] };
        var enrolment = new Enrolment
        {
            Id = attempt.Enrolment,
            Tenant = attempt.Tenant,
            Person = attempt.Person,
            CourseId = course.Id,
            Version = attempt.Version,
            EnrolledAt = SampleCourse.Noon,
        };
        var submission = SubmissionRule.Of(course, quiz, attempt, enrolment, "Kim", SampleCourse.Noon, SampleCourse.Types, SampleCourse.Behaviours.Of(quiz));
        Assert.Multiple(() =>
        {
            Assert.That(submission.Advance.NewFacts.Any(fact => fact.Kind == FactKind.Passed), Is.EqualTo(passes));
            Assert.That(submission.Advance.Certificate?.Score, Is.EqualTo((decimal)score));
            Assert.That(submission.Result, Is.EqualTo(new AttemptResult(5, 5, true)), "the attempt keeps its own result");
        });
    }
}
