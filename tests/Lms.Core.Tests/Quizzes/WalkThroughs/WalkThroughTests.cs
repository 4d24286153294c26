using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>Every question type with every behaviour, from start to review, with marks computed by hand.</summary>
[TestFixture]
public sealed class WalkThroughTests
{
    private static readonly string[] WithoutCheck = ["deferred", "certainty-deferred", "manual"];

    private static IEnumerable<string> Types() => WalkThroughCourse.Types.All.Select(type => type.Name);

    private static IEnumerable<WalkThroughRow> Rows() => WalkThroughRows.All;

    private static IEnumerable<TestCaseData> Walks() =>
        from row in WalkThroughRows.All
        from behaviour in WalkThroughCourse.Behaviours.All
        where row.ByBehaviour.GetValueOrDefault(behaviour.Name) is not null
        from script in Enumerable.Range(0, WalkThroughScripts.All.Count)
        select new TestCaseData(row, behaviour.Name, script).SetArgDisplayNames(row.Question, behaviour.Name, "ABCD"[script].ToString());

    private static IEnumerable<TestCaseData> Refused() =>
        from row in WalkThroughRows.All
        from marks in row.ByBehaviour
        where marks.Value is null
        select new TestCaseData(row, marks.Key).SetArgDisplayNames(row.Question, marks.Key);

    [TestCaseSource(nameof(Types))]
    public void Every_registered_type_has_a_row(string type) =>
        Assert.That(WalkThroughRows.All.Select(row => row.Type), Does.Contain(type));

    [TestCaseSource(nameof(Rows))]
    public void Every_row_has_a_line_for_every_registered_behaviour(WalkThroughRow row) =>
        Assert.That(row.ByBehaviour.Keys, Is.EquivalentTo(WalkThroughCourse.Behaviours.All.Select(behaviour => behaviour.Name)));

    [TestCaseSource(nameof(Rows))]
    public void Answers_are_worth_what_the_row_says(WalkThroughRow row)
    {
        var question = WalkThroughCourse.Types.Find(WalkThroughCourse.Course, row.Question)!;
        question = question.As(question.Draw(new Random(1)));
        Assert.That(question.Source.Type, Is.EqualTo(row.Type));
        if (question.Assessment != Assessment.Automatic)
            return;
        Assert.Multiple(() =>
        {
            foreach (var answer in new[] { row.Right, row.Wrong, row.Partly ?? row.Wrong })
                Assert.That(question.Admit(answer), Is.EqualTo(answer), "a row's answers must be answers");
            Assert.That(question.Assess(row.Right), Is.EqualTo(Grade.Full));
            Assert.That(question.Assess(row.Wrong), Is.EqualTo(Grade.None));
            Assert.That(question.Assess(question.CorrectResponse), Is.EqualTo(Grade.Full));
            if (row.Partly is { } partly)
                Assert.That(question.Assess(partly).Fraction, Is.EqualTo(row.PartlyGrade));
        });
    }

    [TestCaseSource(nameof(Walks))]
    public void A_walk_from_start_to_review_ends_with_the_mark_computed_by_hand(WalkThroughRow row, string behaviour, int script)
    {
        var expected = row.ByBehaviour[behaviour]![script];
        Assert.That(WalkThroughCourse.Read(behaviour, [row.Question]).Problems, Is.Empty, "the combination may be published");
        var walk = new Walk(WalkThroughCourse.Course, WalkThroughCourse.Quiz(behaviour, row.Question));
        Assert.That(walk.Attempt.Plan.Select(planned => planned.Question), Is.EqualTo(new[] { row.Question }));
        foreach (var (answer, action, certainty) in WalkThroughScripts.All[script])
        {
            if (row[answer] is { IsBlank: false } response)
                Step(walk, row, response, action, certainty);
        }

        var max = row.Right.IsBlank && walk.Question(row.Question).Assessment == Assessment.None ? 0 : WalkThroughCourse.Points * walk.Behaviour.MaxShare;
        var submitted = walk.Submit();
        var share = walk.Share(row.Question);
        if (share is null)
        {
            Assert.That(submitted.Result, Is.EqualTo(new AttemptResult(0, max, null) { Pending = 1 }));
            Assert.That(walk.Look(ReviewMoment.AfterClose)[0].Feedback!.AwaitsMark, Is.True);
            walk.Attempt = walk.Attempt with { Marks = [new QuestionMark(row.Question, 0.7m, "Bra resonerat.", PersonId.New(), SampleCourse.Noon.AddHours(2))] };
            share = walk.Share(row.Question);
            Assert.That(walk.Look(ReviewMoment.AfterClose)[0].Feedback!.Comment, Is.EqualTo("Bra resonerat."));
        }

        var graded = walk.Grade();
        Assert.Multiple(() =>
        {
            Assert.That(share * WalkThroughCourse.Points, Is.EqualTo(expected));
            Assert.That(graded, Is.EqualTo(new AttemptResult(Math.Max(0, expected), max, max > 0 && expected >= 0.8m * max)));
            Assert.That(walk.Grade(), Is.EqualTo(graded), "graded again");
            Assert.That(walk.Do(StepAction.Save, row.Question, row.Right), Is.EqualTo("attempt-closed"));
        });
        Review(walk, row, expected);
    }

    [TestCaseSource(nameof(Rows))]
    public void A_blank_answer_earns_nothing_and_waits_for_nobody(WalkThroughRow row)
    {
        foreach (var behaviour in row.ByBehaviour.Where(marks => marks.Value is not null).Select(marks => marks.Key))
        {
            var walk = new Walk(WalkThroughCourse.Course, WalkThroughCourse.Quiz(behaviour, row.Question));
            Assert.That(walk.Do(StepAction.Save, row.Question, Response.Blank), Is.Null);
            Assert.That(walk.Do(StepAction.Check, row.Question, Response.Blank), Is.EqualTo(WithoutCheck.Contains(behaviour) ? "check-not-offered" : "answer-blank"));
            Assert.That(walk.Submit().Result, Has.Property("Mark").EqualTo(0).And.Property("Pending").EqualTo(0), behaviour);
        }
    }

    [TestCaseSource(nameof(Refused))]
    public void A_combination_that_may_not_be_is_refused_when_the_quiz_is_published(WalkThroughRow row, string behaviour)
    {
        var problem = WalkThroughCourse.Read(behaviour, [row.Question]).Problems.Single();
        Assert.Multiple(() =>
        {
            Assert.That(problem.Code, Is.EqualTo("behaviour-question"));
            Assert.That(problem.Path, Is.EqualTo("module.yaml"));
            Assert.That(problem.Line, Is.EqualTo(19), "the line of the quiz's behaviour");
            Assert.That(problem.Message.Swedish, Does.Contain(row.Question.Replace('.', '/')).And.Contains("deferred eller manual"));
        });
    }

    /// <summary>One step as the behaviour must take it: done, or refused with the right code.</summary>
    private static void Step(Walk walk, WalkThroughRow row, Response response, StepAction action, int certainty)
    {
        var name = walk.Behaviour.Name;
        var last = walk.Attempt.Steps is [.., { Action: StepAction.Check } step] ? step : null;
        if (last is not null && name is "immediate" or "certainty-immediate")
        {
            Assert.That(walk.Do(action, row.Question, response, certainty), Is.EqualTo("question-checked"));
            return;
        }

        if (action == StepAction.Check && WithoutCheck.Contains(name))
        {
            Assert.That(walk.Do(StepAction.Check, row.Question, response, certainty), Is.EqualTo("check-not-offered"));
            action = StepAction.Save;
        }

        Assert.That(walk.Do(action, row.Question, response, certainty), Is.Null);
        var view = walk.Look(ReviewMoment.During)[0];
        if (action == StepAction.Save)
        {
            Assert.That(view.Value, Is.EqualTo(response));
            Assert.That(view.Feedback?.Given, Is.Not.EqualTo(response), "what is saved is not graded before it is checked");
            return;
        }

        Checked(walk, row, response, view);
    }

    /// <summary>What may be seen right after a check, while the attempt is open.</summary>
    private static void Checked(Walk walk, WalkThroughRow row, Response response, QuestionView view)
    {
        var right = response.Equals(row.Right);
        var checks = walk.Attempt.Steps.Count(step => step.Action == StepAction.Check);
        var (closed, tells, tries) = walk.Behaviour.Name switch
        {
            "immediate" or "certainty-immediate" => (true, true, (int?)null),
            "adaptive" or "adaptive-no-penalty" => (false, right, null),
            _ => (right, right, right ? 0 : 3 - checks),
        };
        Assert.Multiple(() =>
        {
            Assert.That(view.Feedback!.Given, Is.EqualTo(response));
            Assert.That(view.Feedback.Correctness, Is.EqualTo(right ? Correctness.Right : response.Equals(row.Wrong) ? Correctness.Wrong : Correctness.Partly));
            Assert.That(view.Feedback.Right is not null, Is.EqualTo(tells), "the right answer");
            Assert.That(view.Feedback.General.IsEmpty, Is.EqualTo(!tells));
            Assert.That(view.Source is not null, Is.EqualTo(tells && closed), "the question as authored");
            Assert.That(view.TriesLeft, Is.EqualTo(tries));
            Assert.That(view.Hints, Has.Count.EqualTo(tries is null ? 0 : right ? checks - 1 : checks));
            Assert.That(view.MayAnswer, Is.EqualTo(!closed));
            Assert.That(view.Standing, Is.EqualTo(QuestionStanding.Checked).Or.EqualTo(QuestionStanding.Answered).Or.EqualTo(QuestionStanding.Partial));
            Assert.That(view.Standing == QuestionStanding.Checked, Is.EqualTo(closed));
            Assert.That(walk.Do(StepAction.Check, row.Question, response, view.Certainty), Is.EqualTo(closed ? "question-checked" : "answer-unchanged"));
        });
    }

    /// <summary>What may be seen at each moment after submission, as the quiz's matrix says.</summary>
    private static void Review(Walk walk, WalkThroughRow row, decimal mark)
    {
        var submitted = walk.Attempt.SubmittedAt!.Value;
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
        foreach (var (at, moment) in new[]
        {
            (submitted.AddMinutes(1), ReviewMoment.RightAfter),
            (submitted.AddMinutes(3), ReviewMoment.Later),
            (submitted.AddDays(8), ReviewMoment.AfterClose),
        })
        {
            Assert.That(AttemptRules.MomentOf(walk.Quiz, walk.Attempt, at, zone), Is.EqualTo(moment));
            var allowed = walk.Quiz.Matrix!.At(moment);
            var question = walk.Question(row.Question);
            var view = walk.Look(moment)[0];
            var feedback = view.Feedback!;
            if (question.Assessment == Assessment.None)
                continue;
            Assert.Multiple(() =>
            {
                Assert.That(feedback.Items, Is.EqualTo(allowed));
                Assert.That(feedback.Mark, Is.EqualTo(allowed.HasFlag(ReviewItems.Mark) ? mark : (decimal?)null), moment.ToString());
                Assert.That(feedback.Correctness is not null, Is.EqualTo(allowed.HasFlag(ReviewItems.Correctness)), moment.ToString());
                Assert.That(feedback.Right is not null, Is.EqualTo(allowed.HasFlag(ReviewItems.RightAnswer) && !question.CorrectResponse.IsBlank), moment.ToString());
                Assert.That(feedback.General.IsEmpty, Is.EqualTo(!allowed.HasFlag(ReviewItems.General)), moment.ToString());
                Assert.That(feedback.Feedback.Count > 0, Is.EqualTo(allowed.HasFlag(ReviewItems.Specific) && question.FeedbackFor(feedback.Given).Count > 0), moment.ToString());
                Assert.That(view.Source is not null, Is.EqualTo(allowed.HasFlag(ReviewItems.RightAnswer)), moment.ToString());
                Assert.That(view.MayAnswer || view.MayCheck, Is.False);
            });
        }
    }
}
