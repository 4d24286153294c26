using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Gaps written where they stand in the text.</summary>
[TestFixture]
public sealed class EmbeddedGapsTests
{
    [Test]
    public void Kinds_points_weights_feedback_and_escapes_are_read()
    {
        var question = AuthoredQuestion.Read(Question(@"Svara {2:SHORTANSWER:=ja \} *helt*#Just *så* \#1~%50%jo#Nja~*#Nej}, välj {MULTICHOICE:=rätt~%-50%fel#Fel \~ så}, räkna {1,5:NM:=3,5:0,5#Bra~%25%1..9}.".Replace("{MULTICHOICE", "{:MULTICHOICE", StringComparison.Ordinal)));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Source.Prompt.In("sv"), Is.EqualTo("Svara [[1]], välj [[2]], räkna [[3]]."));
        Assert.That(question.Source.Parts.Select(part => (part.Id, part.Type, part.Settings.GetValueOrDefault("points"))), Is.EqualTo(new[] { ("1", "short-answer", "2"), ("2", "multiple-choice", null), ("3", "numerical", "1,5") }));
        Assert.That(question.Source.Parts[0].Choices.Select(choice => (choice.Text.In("sv"), choice.Fraction)), Is.EqualTo(new[] { ("ja } *helt*", 1m), ("jo", 0.5m), ("*", 0m) }));
        Assert.That(question.Source.Parts[0].Choices[0].Feedback.In("sv"), Is.EqualTo("Just <em>så</em> #1"));
        Assert.That(question.Source.Parts[1].Choices[1], Has.Property("Fraction").EqualTo(-0.5m));
        Assert.That(question.Source.Parts[2].Choices.Select(choice => choice.Settings["accept"]), Is.EqualTo(new[] { "3,5:0,5", "1..9" }));
        Assert.That(question.Assess(question.Answer(("gap-1", "ja } och helt"), ("gap-2", "rätt"), ("gap-3", "4"))), Is.EqualTo(Grade.Full));
        Assert.That(question.Assess(question.Answer(("gap-1", "jo"), ("gap-2", "fel"), ("gap-3", "9"))).Fraction, Is.EqualTo(0.30556m), "(2·0.5 + 0 + 1.5·0.25) / 4.5");
    }

    [Test]
    public void A_translation_names_the_gaps_by_number()
    {
        var question = AuthoredQuestion.Read(
            Question("Färgen är {1:MC:=röd~blå} och talet {1:NUMERICAL:=2}."),
            "q:\n  text: The number is [[2]] and the colour [[1]].\n  parts: { \"1\": { options: { a: red, b: blue } } }\n");

        Assert.That(question.Summarise(question.Answer(("gap-1", "röd"), ("gap-2", "2")), "en"), Is.EqualTo("The number is [2] and the colour [red]."));
    }

    [TestCase("Svar {1:SHORTANSWER:=ja", "cloze-embedded-open", "gap-none")]
    [TestCase("Svar {1:MULTIRESPONSE:=ja~=jo}", "cloze-embedded-kind")]
    [TestCase("Svar {1:SHORTANSWER:nej}", "short-answer-key")]
    [TestCase("Svar {0:SHORTANSWER:=ja}", "setting-wrong")]
    [TestCase("Svar {1:NUMERICAL:=många}", "numerical-number", "numerical-key")]
    [TestCase("Inga luckor {här}", "gap-none")]
    [TestCase("Svar {1:SA:=ja} och [[1]]", "gap-twice")]
    public void What_is_wrong_is_told(string text, params string[] codes) =>
        Assert.That(AuthoredQuestion.Codes(Question(text)).Split(','), Is.SubsetOf(codes).And.Not.Empty);

    [Test]
    public void Endless_beginnings_and_very_many_gaps_do_not_hang()
    {
        Assert.That(AuthoredQuestion.Codes(Question(string.Concat(Enumerable.Repeat("{1:SA:", 20_000)))), Does.StartWith("cloze-embedded-open").Or.Contain("cloze-embedded-open"));
        Assert.That(AuthoredQuestion.Codes(Question(string.Concat(Enumerable.Repeat("{1:SA:=a}", 20_000)))), Does.Contain("gift-too-many-options"));
    }

    private static string Question(string text) => $"q:\n  type: cloze\n  settings: {{ syntax: embedded }}\n  text: |\n    {text}\n";
}
