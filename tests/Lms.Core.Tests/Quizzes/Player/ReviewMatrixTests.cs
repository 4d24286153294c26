using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Tests.Quizzes.Player;

/// <summary>Four moments times seven items: each cell shows its item, and no other cell does.</summary>
[TestFixture]
public sealed class ReviewMatrixTests
{
    private static readonly QuestionViews Views = new(SampleCourse.Types, SampleCourse.Behaviours);

    public static IEnumerable<TestCaseData> Cells() =>
        from moment in Enum.GetValues<ReviewMoment>()
        from item in new[] { ReviewItems.Answer, ReviewItems.Correctness, ReviewItems.Mark, ReviewItems.Specific, ReviewItems.General, ReviewItems.RightAnswer, ReviewItems.Overall }
        select new TestCaseData(moment, item).SetArgDisplayNames($"{moment} × {item}");

    [TestCaseSource(nameof(Cells))]
    public void A_cell_shows_its_item_and_the_other_moments_do_not(ReviewMoment moment, ReviewItems item)
    {
        var quiz = SampleCourse.Exam("immediate") with { Matrix = Only(moment, item) };
        foreach (var at in Enum.GetValues<ReviewMoment>())
        {
            var seen = Seen(quiz, at);
            var expected = at == moment && item != ReviewItems.Overall ? item : ReviewItems.None;
            Assert.That(seen, Is.EqualTo(expected), at.ToString());
            Assert.That(quiz.Visible(at, passed: false).HasFlag(ReviewItems.Overall), Is.EqualTo(at == moment && item == ReviewItems.Overall), at.ToString());
        }
    }

    [Test]
    public void Without_the_answer_nothing_of_the_question_is_left_but_its_number_and_mark()
    {
        var quiz = SampleCourse.Exam() with { Matrix = new ReviewMatrix { Later = ReviewItems.Mark | ReviewItems.Correctness } };
        var view = View(quiz, ReviewMoment.Later);
        Assert.Multiple(() =>
        {
            Assert.That(view.Prompt.IsEmpty && view.Fields.Count == 0 && view.Value.IsBlank && view.Source is null, Is.True);
            Assert.That((view.Number, view.Feedback!.Mark, view.Feedback.Correctness), Is.EqualTo((1, (decimal?)0, (Correctness?)Correctness.Wrong)));
            Assert.That(view.Feedback.Given.IsBlank && view.Feedback.Own.Length == 0 && view.Feedback.Right is null, Is.True);
        });
    }

    [TestCase("sv", "iakttagelse")]
    [TestCase("en", "observation")]
    public void The_right_answer_is_told_in_the_language_of_the_reader(string language, string words)
    {
        var quiz = SampleCourse.Exam() with { Matrix = new ReviewMatrix { Later = ReviewItems.Answer | ReviewItems.RightAnswer } };
        var told = new LocalText(new Dictionary<string, string> { ["sv"] = "iakttagelse", ["en"] = "observation" });
        var course = SampleCourse.With(quiz) with
        {
            Questions = [.. SampleCourse.Sources.Select(source => source.Id == "s.word" ? source with { Choices = [source.Choices[0] with { Text = told }] } : source)],
        };
        var attempt = SampleCourse.Attempt() with { State = AttemptState.Submitted, SubmittedAt = SampleCourse.Noon, Result = new AttemptResult(0, 5, false) };

        var feedback = Views.Of(course, quiz, attempt, language, ReviewMoment.Later).Single(view => view.Id == "s.word").Feedback!;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(feedback.RightWords, Is.EqualTo(words));
        Assert.That(feedback.Right!.One("text"), Is.EqualTo(words));
    }

    // What is told with the question is told only where the question may be seen.
    private static ReviewMatrix Only(ReviewMoment moment, ReviewItems item)
    {
        var beside = (item & (ReviewItems.Specific | ReviewItems.General | ReviewItems.RightAnswer)) != ReviewItems.None ? item | ReviewItems.Answer : item;
        ReviewItems At(ReviewMoment one) => one == moment ? beside : ReviewItems.None;
        return new()
        {
            During = At(ReviewMoment.During),
            RightAfter = At(ReviewMoment.RightAfter),
            Later = At(ReviewMoment.Later),
            AfterClose = At(ReviewMoment.AfterClose),
        };
    }

    private static QuestionView View(Quiz quiz, ReviewMoment moment)
    {
        var attempt = SampleCourse.Attempt(SampleCourse.Step("s.one", 1, Response.Of("choice", "a"), StepAction.Check));
        if (moment != ReviewMoment.During)
            attempt = attempt with { State = AttemptState.Submitted, SubmittedAt = SampleCourse.Noon, Result = new AttemptResult(0, 5, false) };
        return Views.Of(SampleCourse.With(quiz), quiz, attempt, "sv", moment)[0];
    }

    /// <summary>What the view tells, found out from its parts; the question itself counts as the answer's companion where more is told.</summary>
    private static ReviewItems Seen(Quiz quiz, ReviewMoment moment)
    {
        var view = View(quiz, moment);
        var seen = ReviewItems.None;
        if (view.Feedback is not { } feedback)
            return seen;
        if (feedback.Correctness is not null)
            seen |= ReviewItems.Correctness;
        if (feedback.Mark is not null)
            seen |= ReviewItems.Mark;
        if (feedback.Feedback.Count > 0 || feedback.ByValue.Count > 0)
            seen |= ReviewItems.Specific;
        if (!feedback.General.IsEmpty)
            seen |= ReviewItems.General;
        if (feedback.Right is not null || feedback.RightWords is not null)
            seen |= ReviewItems.RightAnswer;
        if (seen == ReviewItems.None && !view.Prompt.IsEmpty && feedback.Own.Length > 0)
            seen |= ReviewItems.Answer;
        return seen;
    }
}
