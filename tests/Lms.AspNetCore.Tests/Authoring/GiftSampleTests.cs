using Lms.AspNetCore.Authoring;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;
using Lms.Core.Quizzes.Types.Matching;
using Lms.Core.Quizzes.Types.MultipleChoice;
using Lms.Core.Quizzes.Types.Numerical;
using Lms.Core.Quizzes.Types.ShortAnswer;
using Lms.Core.Quizzes.Types.TrueFalse;

namespace Lms.AspNetCore.Tests.Authoring;

[TestFixture]
public sealed class GiftSampleTests
{
    private static readonly GiftReader Reader = new(new QuestionTypes([new MultipleChoiceType(), new TrueFalseType(), new ShortAnswerType(), new MatchingType(), new NumericalType()]));

    private static IEnumerable<Text> Texts => GiftSamples.All.Select(sample => sample.Gift).Append(GiftSamples.Start);

    [TestCaseSource(nameof(Texts))]
    public void Every_example_is_without_problems_in_both_languages(Text gift)
    {
        foreach (var text in new[] { gift.Swedish, gift.English })
        {
            var file = Reader.Read(text, "example.gift", "example", "sv");
            Assert.That(file.Problems, Is.Empty);
            Assert.That(file.Questions, Is.Not.Empty);
            Assert.That(file.Questions.All(question => !question.Feedback.IsEmpty), Is.True, "an example shows general feedback too");
        }
    }

    [Test]
    public void There_is_an_example_of_every_shipped_type() => Assert.That(
        GiftSamples.All.SelectMany(sample => Reader.Read(sample.Gift.Swedish, "a.gift", "a", "sv").Questions).Select(question => question.Type).Distinct(),
        Is.EquivalentTo(new[] { "multiple-choice", "true-false", "short-answer", "matching", "numerical" }));

    [Test]
    public void All_examples_can_stand_in_one_text()
    {
        var text = string.Join("\n\n", GiftSamples.All.Select(sample => sample.Gift.Swedish));
        Assert.That(Reader.Read(text, "a.gift", "a", "sv").Problems, Is.Empty);
    }
}
