using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;
using Lms.Core.Quizzes.Types.Information;
using Lms.Core.Quizzes.Types.TrueFalse;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>A text between the questions has a place but no number, and nothing waits for it.</summary>
[TestFixture]
public sealed class InformationTests
{
    private static readonly QuestionTypes Types = new([new InformationType(), new TrueFalseType()]);

    [Test]
    public void Questions_are_numbered_as_if_it_were_not_there()
    {
        var text = SampleCourse.Source("s.text", "information") with { Choices = [] };
        var truth = SampleCourse.Sources.Single(source => source.Id == "s.truth");
        var quiz = SampleCourse.Exam() with { Questions = ["s.text", "s.truth", "s.more"], Information = ["s.text", "s.more"], Shuffle = false };
        var course = SampleCourse.With(quiz) with { Questions = [text, truth, text with { Id = "s.more" }] };
        var plan = Core.Quizzes.Attempts.AttemptPlanner.Plan(course, quiz, Types, new Random(1));
        var views = new QuestionViews(Types, new QuizBehaviours([new DeferredFeedback()])).Of(course, quiz, SampleCourse.Attempt() with { Plan = plan }, "sv");
        Assert.Multiple(() =>
        {
            Assert.That(views.Select(view => (view.Number, view.Ordinal, view.Standing)), Is.EqualTo(new[]
            {
                (0, 1, QuestionStanding.Information), (1, 2, QuestionStanding.Unanswered), (0, 3, QuestionStanding.Information),
            }));
            Assert.That(quiz.QuestionCount, Is.EqualTo(1));
        });
    }

    [TestCase("settings: { a: b }")]
    [TestCase("choices: [ { id: a, text: Ett svar } ]")]
    public void It_asks_nothing(string line) =>
        Assert.That(AuthoredQuestion.Codes($"x:\n  type: information\n  text: Läs.\n  {line}\n"), Is.EqualTo("information-asks"));
}
