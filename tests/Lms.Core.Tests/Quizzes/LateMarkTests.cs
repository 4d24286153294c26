using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Tests.Quizzes.WalkThroughs;

namespace Lms.Core.Tests.Quizzes;

/// <summary>A mark that comes after later attempts: which attempt counts is decided in their order, not in the order of marking.</summary>
[TestFixture]
public sealed class LateMarkTests
{
    [TestCase(GradeMethod.Last, 0, false)]
    [TestCase(GradeMethod.Last, 1, true)]
    [TestCase(GradeMethod.First, 0, true)]
    [TestCase(GradeMethod.Highest, 0, true)]
    [TestCase(GradeMethod.Average, 0, false)]
    public void Passing_by_a_late_mark_follows_the_grade_method(GradeMethod method, int later, bool passes)
    {
        var quiz = WalkThroughCourse.Quiz("manual", "vandring.sant") with { GradeMethod = method };
        var walk = new Walk(WalkThroughCourse.Course, quiz);
        walk.Do(StepAction.Save, "vandring.sant", Response.Of("choice", "true"));
        walk.Submit();
        walk.Attempt = walk.Attempt with
        {
            Marks = [new("vandring.sant", 1, "", PersonId.New(), SampleCourse.Noon)],
            Later = [new AttemptResult(later, 1, later == 1)],
        };
        Assert.That(walk.Submit().Advance.NewFacts, passes ? Has.Count.EqualTo(1) : Is.Empty);
    }
}
