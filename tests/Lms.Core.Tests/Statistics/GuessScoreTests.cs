using Lms.Core.Statistics;
using Lms.Core.Tests.Quizzes;

namespace Lms.Core.Tests.Statistics;

/// <summary>What answers at random earn.</summary>
[TestFixture]
public sealed class GuessScoreTests
{
    [TestCase("s.one", 1 / 3.0)]
    [TestCase("s.truth", 0.5)]
    public void A_choice_among_options_is_worth_its_share(string id, double expected) =>
        Assert.That(GuessScore.Of(SampleCourse.Question(id)), Is.EqualTo(expected).Within(1e-6));

    [TestCase("s.many")]
    [TestCase("s.word")]
    public void Several_choices_and_words_have_no_score_of_guessing(string id) =>
        Assert.That(GuessScore.Of(SampleCourse.Question(id)), Is.Null);
}
