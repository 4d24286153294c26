using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Texts whose gaps are filled with words, chosen or moved.</summary>
[TestFixture]
public sealed class GapTests
{
    private const string English = """
        fika:
          text: At the [[2]] meeting we [[1]], and then [[3]] we go.
          options: { lyssnar: listen, nasta: next, hem: home, stor: big, liten: small }
          option-feedback: { stor: Too big. }
        """;

    private const string Swedish = """
        fika:
          type: gap-select
          text: Vi [[1]] på [[2]] möte, sedan går vi [[3]].
          words:
            - { id: lyssnar, text: lyssnar, gap: 1 }
            - { id: hem, text: hem, gap: 1 3, weight: 0.5 }
            - { id: nasta, text: nästa, gap: "2", group: b }
            - { id: stor, text: stort, group: b, feedback: För stort. }
            - { id: liten, text: hemåt, gap: "3" }
        """;

    [TestCase("lyssnar", "nästa", "hemåt", 1)]
    [TestCase("lyssnar", "nästa", "hem", 0.83333)]
    [TestCase("hem", "nästa", "hemåt", 0.83333)]
    [TestCase("hemåt", "nästa", "lyssnar", 0.33333)]
    [TestCase("lyssnar", "stort", null, 0.33333)]
    [TestCase("hem", "stort", "hem", 0.33333)]
    [TestCase("hemåt", "stort", "lyssnar", 0)]
    public void Each_gap_earns_the_same_share_and_a_word_what_it_is_worth_there(string first, string second, string? third, decimal fraction)
    {
        var question = AuthoredQuestion.Read(Swedish);
        var given = question.Answer([("gap-1", first), ("gap-2", second), .. third is null ? [] : new[] { ("gap-3", third) }]);

        Assert.That(question.Assess(given).Fraction, Is.EqualTo(fraction));
        Assert.That(question.IsComplete(given), Is.EqualTo(third is not null));
        Assert.That(question.Parts(given).Sum(part => part.Weight * part.Grade.Fraction), Is.EqualTo(fraction).Within(0.00001m));
    }

    [Test]
    public void A_gap_offers_the_words_of_its_group_and_takes_no_other()
    {
        var question = AuthoredQuestion.Read(Swedish);
        var foreign = new Response([new("gap-1", [question.Option("gap-2", "nästa")])]);

        Assert.That(question.Fields.Select(field => field.Options.Count), Is.EqualTo(new[] { 3, 2, 3 }));
        Assert.That(question.Admit(foreign).IsBlank);
    }

    [Test]
    public void In_another_language_the_words_may_stand_in_another_order()
    {
        var question = AuthoredQuestion.Read(Swedish, English);
        var given = question.Answer(("gap-1", "lyssnar"), ("gap-2", "stort"));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Summarise(given, "sv"), Is.EqualTo("Vi [lyssnar] på [stort] möte, sedan går vi […]."));
        Assert.That(question.Summarise(given, "en"), Is.EqualTo("At the [big] meeting we [listen], and then […] we go."));
        Assert.That(question.Fields[0].Label.In("sv"), Is.EqualTo("Lucka 1"));
        Assert.That(question.Fields[0].Label.In("en"), Is.EqualTo("Gap 2"));
        Assert.That(question.FeedbackFor(given).Select(text => text.In("en")), Is.EqualTo(new[] { "Too big." }));
    }

    [Test]
    public void Right_words_bring_no_feedback_and_a_wrong_word_in_two_gaps_brings_it_once()
    {
        var question = AuthoredQuestion.Read(Swedish.Replace("text: lyssnar, gap: 1", "text: lyssnar, gap: 1, feedback: Lyssna först.", StringComparison.Ordinal).Replace("på [[2]]", "på [[2]] [[4]]", StringComparison.Ordinal).Replace("gap: \"2\"", "gap: 2 4", StringComparison.Ordinal));

        Assert.That(question.FeedbackFor(question.CorrectResponse), Is.Empty);
        Assert.That(question.FeedbackFor(question.Answer(("gap-2", "stort"), ("gap-3", "stort"), ("gap-4", "lyssnar"))).Select(text => text.In("sv")), Is.EqualTo(new[] { "För stort.", "Lyssna först." }));
    }

    [Test]
    public void Nothing_that_the_learner_gets_tells_where_a_word_fits()
    {
        var question = AuthoredQuestion.Read(Swedish.Replace("gap-select", "drag-words", StringComparison.Ordinal).Replace("weight: 0.5", "weight: 0.5, infinite: true", StringComparison.Ordinal));
        var told = string.Join(' ', question.Fields.SelectMany(field => field.Options).Select(option => option.Id).Concat(question.Shown.Values));

        Assert.That(question.Shown["unlimited"], Is.EqualTo(question.Option("gap-1", "hem")));
        Assert.That(told, Does.Not.Contain("lyssnar").And.Not.Contain("liten"));
        Assert.That(question.Fields.All(field => field.Shuffles));
    }

    [TestCase("[[2]]", "[[4]]", "gap-missing,gap-unknown")]
    [TestCase("[[2]]", "[[1]]", "gap-missing,gap-twice")]
    [TestCase("[[2]]", "[x [[2]]](https://www.osby.se)", "gap-in-link")]
    [TestCase("gap: \"2\", ", "", "gap-unknown")]
    [TestCase("gap: 1 }", "gap: 1, group: b }", "gap-groups")]
    [TestCase("gap: 1 }", "gap: 1, weight: -0.5 }", "gap-weight,gap-key")]
    [TestCase("gap: 1 }", "gap: 1, weight: 0.5 }", "gap-key")]
    [TestCase("text: hemåt", "text: hem", "gap-word-twice")]
    [TestCase("text: hemåt, ", "", "gap-word-empty")]
    [TestCase("group: b, feedback", "group: c, feedback", "gap-words-few")]
    public void What_is_wrong_is_told(string from, string to, string codes) =>
        Assert.That(AuthoredQuestion.Codes(Swedish.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(codes));

    [Test]
    public void A_translation_that_loses_a_gap_or_makes_two_words_one_is_told_with_its_language()
    {
        var problems = AuthoredQuestion.Problems(Swedish, English.Replace("[[1]]", "speak", StringComparison.Ordinal).Replace("listen", "home", StringComparison.Ordinal));

        Assert.That(problems.Select(problem => problem.Code), Is.EqualTo(new[] { "gap-missing", "gap-word-twice" }));
        Assert.That(problems[0].Message.Swedish, Is.EqualTo("Luckan [[1]] saknas i texten på en. Skriv [[1]] där den ska vara."));
    }

    [Test]
    public void A_text_without_gaps_is_told() =>
        Assert.That(AuthoredQuestion.Codes("a:\n  type: drag-words\n  text: Hej\n  words: [ { text: a }, { text: b } ]"), Is.EqualTo("gap-none"));

    [Test]
    public void A_word_that_is_there_once_cannot_be_right_in_two_gaps_when_words_are_moved()
    {
        var moved = Swedish.Replace("gap-select", "drag-words", StringComparison.Ordinal);

        Assert.That(AuthoredQuestion.Codes(moved), Is.EqualTo("drag-words-once"));
        Assert.That(AuthoredQuestion.Codes(moved.Replace("weight: 0.5", "weight: 0.5, infinite: true", StringComparison.Ordinal)), Is.Empty);
    }
}
