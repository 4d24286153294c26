using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Short-answer questions, drawn and matched with their answers.</summary>
[TestFixture]
public sealed class RandomMatchingTests
{
    private const string Swedish = """
        a:
          type: random-matching
          text: Para ihop.
          settings: { category: ord, count: 3 }
          feedback: Allmänt.
        b:
          type: short-answer
          category: ord
          text: Det du **ser**
          feedback: Om det du ser.
          choices: [ { text: "observation*", weight: 1 }, { text: iakttagelse, weight: 1 }, { text: tolkning, weight: 0, feedback: Det är nästa steg. } ]
        c:
          type: short-answer
          category: ord
          text: Det du tror
          choices: [ { text: tolkning, weight: 1 }, { text: åsikt, weight: 0.5 } ]
        d:
          type: short-answer
          category: ord
          text: Det du tycker
          choices: [ { text: åsikt, weight: 1 } ]
        e:
          type: short-answer
          category: ord
          text: Vad du också tycker
          choices: [ { text: Åsikt, weight: 1 } ]
        f:
          type: short-answer
          category: annat
          text: Annat
          choices: [ { text: annat, weight: 1 } ]
        """;

    private static readonly string[] Three = ["egna.b", "egna.c", "egna.d"];

    [Test]
    public void An_attempt_draws_questions_of_the_category_with_different_answers()
    {
        var question = AuthoredQuestion.Read(Swedish);
        for (var seed = 0; seed < 50; seed++)
        {
            var drawn = question.Draw(new Random(seed));
            var asked = question.As(drawn);
            Assert.That(drawn, Is.SubsetOf(new[] { "egna.b", "egna.c", "egna.d", "egna.e" }).And.Unique.And.Count.EqualTo(3));
            Assert.That(asked.Fields.Select(field => field.Name), Is.EqualTo(drawn.Select(id => $"r-{id[^1] - 'a'}")));
            Assert.That(asked.Fields[0].Options.Select(option => option.Text.In("sv").ToUpperInvariant()), Is.EquivalentTo(new[] { "IAKTTAGELSE", "TOLKNING", "ÅSIKT" }));
            Assert.That(asked.Assess(asked.CorrectResponse), Is.EqualTo(Grade.Full));
            Assert.That(asked.Fields[0].Options.Select(option => option.Id), Is.Ordered.And.All.Match("^[a-z2-7]{8}$"), "the order must not tell");
        }
    }

    [Test]
    public void A_row_earns_what_its_own_question_says_of_the_answer()
    {
        var question = AuthoredQuestion.Read(Swedish).As(Three);
        var given = question.Answer(("r-1", "tolkning"), ("r-2", "åsikt"), ("r-3", "åsikt"));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Parts(given).Select(part => part.Grade.Fraction), Is.EqualTo(new[] { 0m, 0.5m, 1m }));
        Assert.That(question.Assess(given).Fraction, Is.EqualTo(0.5m));
        Assert.That(question.Summarise(given, "sv"), Is.EqualTo("Det du ser → tolkning; Det du tror → åsikt; Det du tycker → åsikt"));
        Assert.That(question.FeedbackFor(given).Select(text => text.In("sv")), Is.EqualTo(new[] { "Det är nästa steg." }));
        Assert.That(question.Source.Feedback.In("sv"), Is.EqualTo("Allmänt.<br>Om det du ser."));
    }

    [Test]
    public void What_was_drawn_is_what_is_asked_and_what_is_gone_is_left_out()
    {
        var question = AuthoredQuestion.Read(Swedish);

        Assert.That(question.As(["egna.d", "egna.gone", "egna.b", "egna.b"]).Fields.Select(field => field.Name), Is.EqualTo(new[] { "r-3", "r-1" }));
        Assert.That(question.As([]).Fields, Has.Count.EqualTo(3));
    }

    [TestCase("count: 3", "count: 4", "random-matching-few")]
    [TestCase("category: ord, count: 3", "category: inget, count: 2", "random-matching-few")]
    [TestCase("count: 3", "count: 1", "setting-wrong")]
    [TestCase("count: 3", "count: många", "setting-wrong")]
    [TestCase("category: ord, count: 3", "count: 3", "setting-missing")]
    [TestCase("count: 3", "count: 3, antal: 4", "setting-unknown")]
    public void What_is_wrong_is_told(string from, string to, string code) =>
        Assert.That(AuthoredQuestion.Codes(Swedish.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(code));
}
