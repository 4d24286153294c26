using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Texts in which the right, or the wrong, words are marked.</summary>
[TestFixture]
public sealed class SelectTextTests
{
    private const string Marked = """
        mejl:
          type: select-text
          text: Han [[a]]var *arg*[[/a]] och [[b]]brydde sig inte[[/b]], [[c]]kom sent[[/c]] och [[d]]satt tyst[[/d]].
          choices:
            - { id: a, weight: 0.5, feedback: Ja. }
            - { id: b, weight: 0.25 }
            - { id: c, feedback: Det syntes. }
            - { id: d, weight: -0.1 }
        """;

    private const string MarkedEnglish = """
        mejl:
          text: He [[c]]came late[[/c]], [[d]]sat silent[[/d]], [[b]]did not care[[/b]] and [[a]]was angry[[/a]].
          option-feedback: { a: "Yes.", c: It was seen. }
        """;

    private const string Words = """
        brev:
          type: select-text
          settings: { pieces: words }
          text: |
            Märk de krångliga orden.

            Ärendet ”[[b]]bereds[[/b]]”; beslut tas på [[d]]**delegation**[[/d]] R&D, [här](https://www.osby.se).
          choices:
            - { id: b, right: true, feedback: Skriv går igenom. }
            - { id: d, right: true }
        """;

    private const string WordsEnglish = """
        brev:
          text: |
            Mark the hard words.

            On [[d]]delegation[[/d]] it is [[b]]processed[[/b]].
          option-feedback: { b: Write goes through. }
        """;

    [TestCase("var arg|brydde sig inte", 1)]
    [TestCase("var arg", 0.66667)]
    [TestCase("brydde sig inte", 0.33333)]
    [TestCase("var arg|brydde sig inte|satt tyst", 0.9)]
    [TestCase("var arg|kom sent", 0.16667)]
    [TestCase("brydde sig inte|kom sent", 0)]
    [TestCase("var arg|brydde sig inte|kom sent|satt tyst", 0.4)]
    [TestCase("satt tyst", 0)]
    public void Right_pieces_earn_their_share_and_wrong_ones_cost_but_never_below_nothing(string marked, decimal fraction)
    {
        var question = AuthoredQuestion.Read(Marked);
        var given = question.Answer([.. marked.Split('|').Select(words => ("choice", words))]);

        Assert.That(question.Assess(given).Fraction, Is.EqualTo(fraction));
        Assert.That(question.Parts(given).Sum(part => part.Weight * part.Grade.Fraction), Is.EqualTo(fraction).Within(0.00001m));
        Assert.That(question.Parts(given).Select(part => part.Name), Is.EqualTo(new[] { "mark-a", "mark-b" }));
    }

    [TestCase("minus: 0", 0.66667)]
    [TestCase("minus: 10%", 0.56667)]
    public void What_a_wrong_piece_costs_can_be_set(string setting, decimal fraction)
    {
        var question = AuthoredQuestion.Read(Marked.Replace("  text:", $"  settings: {{ {setting} }}\n  text:", StringComparison.Ordinal));

        Assert.That(question.Assess(question.Answer(("choice", "var arg"), ("choice", "kom sent"))).Fraction, Is.EqualTo(fraction));
    }

    [Test]
    public void The_learners_text_has_tokens_in_place_of_what_the_author_called_the_pieces()
    {
        var question = AuthoredQuestion.Read(Marked, MarkedEnglish);
        var names = Core.Html.Placeholders.Names(question.Source.Prompt.In("en")).Where(name => name[0] != '/').ToList();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(names, Has.All.Match("^[a-z2-7]{8}$"));
        Assert.That(names, Is.EquivalentTo(question.Fields.Single().Options.Select(option => option.Id)));
        Assert.That(question.Fields.Single().Options.Single(option => option.Text.In("en") == "was angry").Text.In("sv"), Is.EqualTo("var <em>arg</em>"));
        Assert.That(question.Summarise(question.Answer(("choice", "var arg"), ("choice", "kom sent")), "en"), Is.EqualTo("“was angry”, “came late”"));
        Assert.That(question.Summarise(question.Answer(("choice", "kom sent")), "sv"), Is.EqualTo("”kom sent”"));
        Assert.That(question.FeedbackFor(question.Answer(("choice", "kom sent"))).Single().In("en"), Is.EqualTo("It was seen."));
    }

    [Test]
    public void Every_word_below_the_task_can_be_marked_and_its_id_is_its_place()
    {
        var question = AuthoredQuestion.Read(Words);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Fields.Single().Options.Select(option => option.Text.In("sv")), Is.EqualTo(new[] { "Ärendet", "bereds", "beslut", "tas", "på", "delegation", "R&amp;D" }));
        Assert.That(question.Fields.Single().Options.Select(option => option.Id), Is.EqualTo(new[] { "w1", "w2", "w3", "w4", "w5", "w6", "w7" }));
        Assert.That(question.Source.Prompt.In("sv"), Does.Contain("”[[w2]]bereds[[/w2]]”; [[w3]]beslut[[/w3]]").And.Contain("<strong>[[w6]]delegation[[/w6]]</strong>").And.Contain("<p>Märk de krångliga orden.</p>"));
        Assert.That(question.Assess(Response.Of("choice-sv", "w2", "w6")), Is.EqualTo(Grade.Full));
        Assert.That(question.Assess(Response.Of("choice-sv", "w2", "w3")).Fraction, Is.Zero);
        Assert.That(question.Assess(Response.Of("choice-sv", "w2")).Fraction, Is.EqualTo(0.5m));
    }

    [Test]
    public void Where_every_word_can_be_marked_each_language_is_answered_on_its_own()
    {
        var question = AuthoredQuestion.Read(Words, WordsEnglish);
        var english = Response.Of("choice-en", "w2", "w5");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Fields.Select(field => field.Name), Is.EqualTo(new[] { "choice-sv", "choice-en" }));
        Assert.That(question.Assess(question.Admit(english)), Is.EqualTo(Grade.Full));
        Assert.That(question.Summarise(english, "sv"), Is.EqualTo("”delegation”, ”processed”"));
        Assert.That(question.Summarise(question.CorrectResponse, "en"), Is.EqualTo("“delegation”, “processed”"));
        Assert.That(question.Assess(new Response([new("choice-sv", ["w1"]), new("choice-en", ["w2", "w5"])])).Fraction, Is.Zero, "the first one answered counts");
    }

    [Test]
    public void Sentences_are_whole_also_with_formatting_and_abbreviations_before_small_letters()
    {
        var question = AuthoredQuestion.Read("""
            s:
              type: select-text
              settings: { pieces: sentences }
              text: |
                Vilken mening dömer?

                Han kom t.ex. kl. 9.12. [[x]]*Han* bryr sig **inte!**[[/x]] ”Så är det.” Eller?

                Sista stycket & slut
              choices: [ { id: x, right: true } ]
            """);

        Assert.That(question.Fields.Single().Options.Select(option => PlainText.Of(option.Text.In("sv"))), Is.EqualTo(new[] { "Han kom t.ex. kl. 9.12.", "Han bryr sig inte!", "”Så är det.”", "Eller?", "Sista stycket & slut" }));
        Assert.That(question.Assess(Response.Of("choice-sv", "s2")), Is.EqualTo(Grade.Full));
    }

    [TestCase("[[/b]]", "", "select-mark-open,select-mark-missing")]
    [TestCase("[[b]]brydde", "brydde", "select-mark-open,select-mark-missing")]
    [TestCase("[[b]]brydde", "[[a]]brydde", "select-mark-open,select-mark-missing")]
    [TestCase("[[b]]brydde sig inte[[/b]]", "[[a]]brydde[[/a]]", "select-mark-missing,select-mark-twice")]
    [TestCase("[[b]]brydde sig inte[[/b]]", "[[b]][[/b]]", "select-mark-empty,select-mark-missing")]
    [TestCase("[[b]]brydde sig inte[[/b]]", "[[b]]brydde *sig[[/b]] inte*", "select-mark-crosses,select-mark-missing")]
    [TestCase("[[b]]brydde sig inte[[/b]]", "[[b]][x](https://www.osby.se)[[/b]]", "select-mark-crosses,select-mark-missing")]
    [TestCase("satt tyst[[/d]].", "satt tyst[[/d]]. [[e]]x[[/e]]", "select-mark-unknown")]
    [TestCase("weight: 0.5", "weight: -0.5", "")]
    [TestCase("{ id: d, weight: -0.1 }", "{ id: d, gap: 1 }", "setting-unknown")]
    public void What_is_wrong_is_told(string from, string to, string codes) =>
        Assert.That(AuthoredQuestion.Codes(Marked.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(codes));

    [TestCase("[[b]]bereds[[/b]]", "[[b]]bereds beslut[[/b]]", "select-mark-piece")]
    [TestCase("Märk de krångliga orden.\n\n", "", "select-paragraphs")]
    [TestCase("pieces: words", "pieces: letters", "setting-wrong")]
    [TestCase("right: true", "right: false", "select-key")]
    public void What_is_wrong_with_single_words_is_told(string from, string to, string code) =>
        Assert.That(AuthoredQuestion.Codes(Words.Replace(from, to, StringComparison.Ordinal)).Split(',')[0], Is.EqualTo(code));

    [Test]
    public void Hostile_answers_mark_nothing()
    {
        var question = AuthoredQuestion.Read(Words, WordsEnglish);

        Assert.That(question.Admit(new Response([new("choice", ["w1"]), new("choice-sv", ["w99", "b", "<script>"]), new("choice-xx", ["w1"])])).IsBlank);
        Assert.That(question.Assess(question.Admit(Response.Of("choice-sv", [.. Enumerable.Range(1, 7).Select(place => $"w{place}")]))).Fraction, Is.Zero, "marking everything earns nothing");
    }
}
