using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Types.Essay;
using Lms.Core.Quizzes.Types.Information;
using Lms.Core.Quizzes.Types.TrueFalse;

namespace Lms.Core.Tests.Quizzes;

/// <summary>Whether somebody reads the answers: learners are told before they write.</summary>
[TestFixture]
public sealed class MarkedByPersonTests
{
    private static readonly QuestionTypes Types = new([new TrueFalseType(), new EssayType(), new InformationType()]);

    private static readonly QuizBehaviours Behaviours = new([new DeferredFeedback(), new ManualMarking()]);

    [TestCase("deferred", "s.truth", "", false)]
    [TestCase("deferred", "s.truth s.essay", "", true)]
    [TestCase("deferred", "s.truth", "andra", true, Description = "the essay may be drawn")]
    [TestCase("manual", "s.truth", "", true)]
    [TestCase("manual", "s.text", "", false, Description = "there is nothing to answer")]
    public void A_quiz_is_marked_by_a_person_where_one_of_its_answers_may_be(string behaviour, string asked, string drawn, bool marked)
    {
        var quiz = SampleCourse.Exam(behaviour) with { Questions = asked.Split(' '), Information = ["s.text"], Draw = drawn.Length == 0 ? [] : [new QuizDraw(drawn, 1)] };
        var course = SampleCourse.With(quiz) with
        {
            Questions =
            [
                SampleCourse.Sources.Single(source => source.Id == "s.truth"),
                SampleCourse.Source("s.essay", "essay") with { Choices = [], Category = "andra" },
                SampleCourse.Source("s.text", "information") with { Choices = [] },
            ],
        };

        Assert.That(Behaviours.NeedsPerson(course, quiz, Types), Is.EqualTo(marked));
    }
}
