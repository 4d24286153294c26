using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Words that are typed: any language's word is right, and a review tells the reader's own.</summary>
[TestFixture]
public sealed class ShortAnswerTests
{
    private const string Swedish = """
        urfolk:
          type: short-answer
          text: Vilken av minoriteterna är också urfolk?
          choices: [ { id: a, text: samer, weight: 1 }, { id: b, text: "same*", weight: 1 }, { id: c, text: romer, feedback: Nej. } ]
        """;

    private const string English = """
        urfolk:
          text: Which of the minorities is also an indigenous people?
          options: { a: Sami, b: "the Sami*", c: Roma }
          option-feedback: { c: No. }
        """;

    [TestCase("sv", "samer")]
    [TestCase("en", "Sami")]
    [TestCase("fi", "samer", Description = "a language that the question does not have")]
    public void The_right_answer_is_told_in_the_readers_language(string language, string words)
    {
        var question = AuthoredQuestion.Read(Swedish, English);
        var right = question.CorrectResponseIn(language);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Summarise(right, language), Is.EqualTo(words));
        Assert.That(question.Assess(question.Admit(right)), Is.EqualTo(Grade.Full));
    }

    [TestCase("samer", 1)]
    [TestCase("  SAMERNA. ", 1)]
    [TestCase("the Sami people", 1)]
    [TestCase("romer", 0)]
    [TestCase("", 0)]
    public void A_word_of_any_language_counts(string typed, decimal fraction)
    {
        var question = AuthoredQuestion.Read(Swedish, English);

        Assert.That(question.Assess(question.Admit(Written.Answer(("text", typed)))).Fraction, Is.EqualTo(fraction));
    }
}
