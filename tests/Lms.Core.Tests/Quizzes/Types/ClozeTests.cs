using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Texts whose gaps are questions of several kinds.</summary>
[TestFixture]
public sealed class ClozeTests
{
    private const string Swedish = """
        mote:
          type: cloze
          text: Boka [[tolk]] i [[tid]] minuter. Säg [[du]], inte hon. Stämmer det att [[sant]]?
          feedback: Bra att veta.
          parts:
            - id: tid
              type: numerical
              settings: { points: 2 }
              choices: [ { accept: "60", weight: 1 }, { accept: "50..70", weight: 0.5, feedback: Nära. } ]
            - id: tolk
              type: multiple-choice
              choices: [ { id: ratt, text: en tolk, weight: 1 }, { id: fel, text: ett barn, feedback: Aldrig ett barn. } ]
              feedback: Barn ska inte tolka.
            - id: du
              type: short-answer
              choices: [ { id: du, text: du, weight: 1 }, { id: ni, text: ni, weight: 0.5 } ]
            - id: sant
              type: true-false
              choices: [ { id: "true", text: Sant, weight: 1 }, { id: "false", text: Falskt, feedback: Jo. } ]
        """;

    private const string English = """
        mote:
          text: For [[tid]] minutes, book [[tolk]]. Say [[du]], not she. Is it so that [[sant]]?
          feedback: Good to know.
          parts:
            tid: { option-feedback: { b: Almost. } }
            tolk: { feedback: Children must not interpret., options: { ratt: an interpreter, fel: a child }, option-feedback: { fel: Never a child. } }
            du: { options: { du: you, ni: thou } }
            sant: { options: { "true": True, "false": False }, option-feedback: { "false": It is. } }
        """;

    [TestCase("en tolk", "60", "du", "Sant", 1)]
    [TestCase("en tolk", "60", "DU.", null, 0.8)]
    [TestCase("ett barn", "60,0", "ni", "Falskt", 0.5)]
    [TestCase("ett barn", "55", "hon", "Falskt", 0.2)]
    [TestCase("en tolk", "trettio", "hon", "Falskt", 0.2)]
    public void Every_gap_counts_by_its_points(string who, string minutes, string word, string? truth, decimal fraction)
    {
        var question = AuthoredQuestion.Read(Swedish);
        var given = question.Answer([("gap-1", who), ("gap-2", minutes), ("gap-3", word), .. truth is null ? [] : new[] { ("gap-4", truth) }]);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Assess(given).Fraction, Is.EqualTo(fraction));
        Assert.That(question.IsComplete(given), Is.EqualTo(truth is not null && minutes != "trettio"));
        Assert.That(question.Parts(given).Select(part => (part.Name, part.Weight)), Is.EqualTo(new[] { ("gap-1", 0.2m), ("gap-2", 0.4m), ("gap-3", 0.2m), ("gap-4", 0.2m) }));
        Assert.That(question.Parts(given).Sum(part => part.Weight * part.Grade.Fraction), Is.EqualTo(fraction));
    }

    [Test]
    public void The_right_words_are_those_of_the_readers_language()
    {
        var question = AuthoredQuestion.Read(Swedish, English);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.CorrectResponseIn("sv").One("gap-3"), Is.EqualTo("du"));
        Assert.That(question.CorrectResponseIn("en").One("gap-3"), Is.EqualTo("you"));
        Assert.That(question.Assess(question.Admit(question.CorrectResponseIn("en"))), Is.EqualTo(Grade.Full));
        Assert.That(question.Summarise(question.CorrectResponseIn("en"), "en"), Does.Contain("Say [you], not she"));
    }

    [Test]
    public void In_words_the_answers_stand_in_the_text_of_each_language()
    {
        var question = AuthoredQuestion.Read(Swedish, English);
        var given = question.Answer(("gap-1", "ett barn"), ("gap-2", "55"), ("gap-3", " hon <b> "));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Summarise(given, "sv"), Is.EqualTo("Boka [ett barn] i [55] minuter. Säg [hon <b>], inte hon. Stämmer det att […]?"));
        Assert.That(question.Summarise(given, "en"), Is.EqualTo("For [55] minutes, book [a child]. Say [hon <b>], not she. Is it so that […]?"));
        Assert.That(question.FeedbackFor(given).Select(text => text.In("en")), Is.EqualTo(new[] { "Never a child.", "Almost." }));
        Assert.That(question.Source.Feedback.In("sv"), Is.EqualTo("Bra att veta.<br><strong>Lucka 1:</strong> Barn ska inte tolka."));
        Assert.That(question.Source.Feedback.In("en"), Is.EqualTo("Good to know.<br><strong>Gap 2:</strong> Children must not interpret."));
    }

    [Test]
    public void Gaps_get_tokens_for_options_and_drop_what_is_not_theirs()
    {
        var question = AuthoredQuestion.Read(Swedish);
        var hostile = new Response([new("gap-1", ["ratt", question.Option("gap-4", "Sant")]), new("tolk", ["x"]), new("gap-2.unit", ["x"])]);

        Assert.That(question.Fields.Single(field => field.Name == "gap-1").Options.Select(option => option.Id), Has.All.Match("^[a-z2-7]{8}$"));
        Assert.That(question.Admit(hostile).IsBlank);
    }

    [TestCase("[[sant]]", "x", "gap-missing")]
    [TestCase("[[sant]]", "[[tid]]", "gap-missing,gap-twice")]
    [TestCase("points: 2", "points: -2", "setting-wrong")]
    [TestCase("type: numerical", "type: matching", "setting-unknown,matching-too-few")]
    [TestCase("type: true-false", "type: essai", "question-type-unknown")]
    [TestCase("text: ett barn, feedback", "text: ett barn, weight: 1, feedback", "cloze-part,choice-weights")]
    [TestCase("  feedback: Bra att veta.", "  feedback: Bra att veta.\n  settings: { syntax: moodle }", "setting-wrong")]
    [TestCase("  feedback: Bra att veta.", "  feedback: Bra att veta.\n  settings: { shuffle: false }", "setting-unknown")]
    public void What_is_wrong_is_told(string from, string to, string codes) =>
        Assert.That(codes.Split(','), Is.SupersetOf(AuthoredQuestion.Codes(Swedish.Replace(from, to, StringComparison.Ordinal)).Split(',')).And.Not.Empty.And.Contain(AuthoredQuestion.Codes(Swedish.Replace(from, to, StringComparison.Ordinal)).Split(',')[0]));

    [Test]
    public void A_part_that_takes_several_options_is_refused_with_the_name_of_its_gap()
    {
        var problem = AuthoredQuestion.Problems(Swedish.Replace("type: multiple-choice", "type: multiple-choice\n      settings: { answers: several }", StringComparison.Ordinal)).Single();

        Assert.That((problem.Code, problem.Message.Swedish[..18]), Is.EqualTo(("cloze-part", "Luckan [[tolk]]: T")));
    }

    [Test]
    public void A_type_that_knows_no_others_says_so_of_every_part() =>
        Assert.That(Faults(), Is.Not.Empty.And.All.EqualTo("question-type-unknown"));

    private static List<string> Faults()
    {
        var faults = new List<string>();
        var source = AuthoredQuestion.Read(Swedish).Source;
        Assert.That(AuthoredQuestion.Shipped.Find("cloze")!.Read(source, (code, _) => faults.Add(code)), Is.Null);
        return faults;
    }
}
