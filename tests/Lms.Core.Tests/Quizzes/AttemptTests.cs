using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Tests.Quizzes;

/// <summary>Plans, grading, and what a learner may see when.</summary>
[TestFixture]
public sealed class AttemptTests
{
    private static readonly QuestionViews Views = new(SampleCourse.Types, SampleCourse.Behaviours);

    private static AttemptStep[] AllRight(StepAction action = StepAction.Save) =>
        [.. SampleCourse.Sources.Select(source => SampleCourse.Step(source.Id, 1, SampleCourse.Question(source.Id).CorrectResponse, action))];

    [Test]
    public void A_plan_draws_without_repetition_from_its_category_only()
    {
        var quiz = SampleCourse.Exam() with { Questions = ["s.one"], Draw = [new QuizDraw("alla", 3), new QuizDraw("annan", 2)] };
        var course = SampleCourse.With(quiz);
        for (var seed = 0; seed < 50; seed++)
        {
            var ids = AttemptPlanner.Plan(course, quiz, SampleCourse.Types, new Random(seed)).Select(planned => planned.Question).ToList();
            Assert.That(ids, Has.Count.EqualTo(4).And.Unique.And.Contains("s.one"));
        }
    }

    [Test]
    public void Over_many_plans_the_right_option_stands_in_every_place_equally_often()
    {
        var quiz = SampleCourse.Exam() with { Questions = ["s.one"] };
        var course = SampleCourse.With(quiz);
        var places = new int[3];
        for (var seed = 0; seed < 3000; seed++)
        {
            var order = AttemptPlanner.Plan(course, quiz, SampleCourse.Types, new Random(seed))[0].Orders["choice"];
            places[order.ToList().IndexOf("b")]++;
        }

        // Chi-square with 2 degrees of freedom: 13.8 is p = 0.001. The seeds are fixed, so the figure is too.
        var chi = places.Sum(count => Math.Pow(count - 1000, 2) / 1000);
        Assert.That(chi, Is.LessThan(13.8));
    }

    [Test]
    public void All_rows_of_a_matching_question_show_their_options_in_one_order()
    {
        var quiz = SampleCourse.Exam() with { Questions = ["s.pairs"] };
        var orders = AttemptPlanner.Plan(SampleCourse.With(quiz), quiz, SampleCourse.Types, new Random(3))[0].Orders;
        Assert.That(orders["p-a"], Is.EqualTo(orders["p-b"]));
    }

    [TestCase("deferred", StepAction.Save)]
    [TestCase("immediate", StepAction.Check)]
    public void A_mark_is_a_pure_function_of_the_steps(string behaviour, StepAction action)
    {
        var quiz = SampleCourse.Exam(behaviour);
        var course = SampleCourse.With(quiz);
        var attempt = SampleCourse.Attempt(AllRight(action));
        var first = AttemptGrading.Result(course, quiz, attempt, SampleCourse.Types, SampleCourse.Behaviours.Of(quiz));
        var again = AttemptGrading.Result(course, quiz, attempt with { Steps = [.. attempt.Steps.Reverse()] }, SampleCourse.Types, SampleCourse.Behaviours.Of(quiz));
        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(new AttemptResult(5, 5, true)));
            Assert.That(again, Is.EqualTo(first));
        });
    }

    [Test]
    public void Exactly_the_pass_mark_passes_and_a_hair_below_does_not()
    {
        var quiz = SampleCourse.Exam(passMark: 0.8m);
        var four = SampleCourse.Attempt([.. AllRight().Where(step => step.Question != "s.pairs")]);
        var result = AttemptGrading.Result(SampleCourse.With(quiz), quiz, four, SampleCourse.Types, SampleCourse.Behaviours.Of(quiz));
        var harder = quiz with { PassMark = 0.80001m };
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(new AttemptResult(4, 5, true)));
            Assert.That(AttemptGrading.Result(SampleCourse.With(harder), harder, four, SampleCourse.Types, SampleCourse.Behaviours.Of(harder)).Passed, Is.False);
        });
    }

    [Test]
    public void Deferred_the_last_answer_counts_and_immediate_the_checked_one()
    {
        AttemptStep[] steps =
        [
            SampleCourse.Step("s.one", 1, Response.Of("choice", "b"), StepAction.Check),
            SampleCourse.Step("s.one", 2, Response.Of("choice", "a")),
        ];
        var run = new QuestionRun(SampleCourse.Question("s.one"), steps);
        Assert.Multiple(() =>
        {
            Assert.That(new DeferredFeedback().Final(run), Is.EqualTo(0));
            Assert.That(new ImmediateFeedback().Final(run), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_checked_question_takes_no_other_answer()
    {
        AttemptStep[] steps = [SampleCourse.Step("s.one", 1, Response.Of("choice", "a"), StepAction.Check)];
        var behaviour = new ImmediateFeedback();
        var run = new QuestionRun(SampleCourse.Question("s.one"), steps);
        var fresh = new QuestionRun(SampleCourse.Question("s.one"), []);
        Assert.Multiple(() =>
        {
            Assert.That(behaviour.MaySave(run)?.Code, Is.EqualTo("question-checked"));
            Assert.That(behaviour.MayCheck(run)?.Code, Is.EqualTo("question-checked"));
            Assert.That(behaviour.MayCheck(fresh), Is.Null);
            Assert.That(new DeferredFeedback().MayCheck(fresh)?.Code, Is.EqualTo("check-not-offered"));
        });
    }

    [Test]
    public void While_an_attempt_is_open_nothing_tells_the_key()
    {
        var quiz = SampleCourse.Exam();
        var views = Views.Of(SampleCourse.With(quiz), quiz, SampleCourse.Attempt(AllRight()), "sv");
        Assert.That(views.Select(view => view.Feedback), Is.All.Null);
    }

    [Test]
    public void Immediate_feedback_shows_the_checked_question_only()
    {
        var quiz = SampleCourse.Exam("immediate");
        var attempt = SampleCourse.Attempt(SampleCourse.Step("s.one", 1, Response.Of("choice", "a"), StepAction.Check));
        var views = Views.Of(SampleCourse.With(quiz), quiz, attempt, "sv");
        Assert.Multiple(() =>
        {
            Assert.That(views[0].Feedback!.Feedback.Select(text => text.In("sv")), Is.EqualTo(new[] { "a stämmer inte" }));
            Assert.That(views[0].Feedback!.Right, Is.EqualTo(Response.Of("choice", "b")));
            Assert.That(views[0].Standing, Is.EqualTo(QuestionStanding.Checked));
            Assert.That(views.Skip(1).Select(view => view.Feedback), Is.All.Null);
        });
    }

    [TestCase(ReviewPolicy.AfterSubmission, false, true, true)]
    [TestCase(ReviewPolicy.MarksOnly, true, false, false)]
    [TestCase(ReviewPolicy.AfterPass, false, true, false)]
    [TestCase(ReviewPolicy.AfterPass, true, true, true)]
    public void A_review_shows_what_its_policy_allows(ReviewPolicy policy, bool passed, bool marks, bool key)
    {
        var quiz = SampleCourse.Exam() with { Review = policy };
        var attempt = SampleCourse.Attempt(AllRight()) with { State = AttemptState.Submitted, Result = new AttemptResult(5, 5, passed) };
        var views = Views.Of(SampleCourse.With(quiz), quiz, attempt, "sv");
        Assert.Multiple(() =>
        {
            Assert.That(views.All(view => view.Feedback is not null), Is.EqualTo(marks));
            Assert.That(views.All(view => view.Feedback?.Right is not null), Is.EqualTo(key));
            Assert.That(views.Any(view => view.Feedback is { General.IsEmpty: false }), Is.EqualTo(key));
            Assert.That(views.Any(view => view.MayAnswer || view.MayCheck), Is.False);
        });
    }
}
