using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Categorise;
using static Lms.Core.Tests.Quizzes.Types.Written;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Items sorted into categories that they share.</summary>
[TestFixture]
public sealed class CategoriseTests
{
    private const string Yaml = """
        ansvar:
          type: categorise
          text: Vem ansvarar?
          categories:
            - { id: kommun, text: Kommunen }
            - { id: region, text: Regionen }
            - { id: lan, text: Länsstyrelsen }
          items:
            - { id: forskola, text: Förskola, category: kommun, feedback: Kommunen har skolan. }
            - { id: bygglov, text: "*Bygglov*", category: kommun }
            - { id: vard, text: Vårdcentral, category: region, feedback: Regionen har vården. }
            - { id: pass, text: Pass, category: none, feedback: Polisen utfärdar pass. }
        """;

    private const string English = """
        ansvar:
          text: Who is responsible?
          options: { forskola: Preschool, bygglov: Building permit, vard: Health centre, pass: Passport }
          option-feedback: { forskola: The municipality has schools., vard: The region has health care., pass: The police issue passports. }
          parts: { kommun: { text: The municipality }, region: { text: The region }, lan: { text: The county administrative board } }
        """;

    [TestCase("kommun kommun region none", 1)]
    [TestCase("kommun kommun region lan", 0.75)]
    [TestCase("kommun region kommun none", 0.5)]
    [TestCase("- - - none", 0.25)]
    [TestCase("kommun kommun kommun kommun", 0.5)]
    [TestCase("region region kommun region", 0)]
    [TestCase("- - - -", 0)]
    public void Items_that_lie_right_earn_their_share(string given, decimal fraction)
    {
        var question = Question(Yaml);
        Assert.That(question.Assess(Sort(question, given)).Fraction, Is.EqualTo(fraction));
    }

    [Test]
    public void Each_item_is_a_part_and_takes_every_category_distractors_and_nowhere_among_them()
    {
        var question = Question(Yaml);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Parts(Sort(question, "kommun - region lan")).Select(part => part.Grade.Fraction), Is.EqualTo(new[] { 1m, 0m, 1m, 0m }));
        Assert.That(question.Fields.Select(field => string.Join(' ', field.Options.Select(option => option.Id))), Is.All.EqualTo("kommun region lan none"));
        Assert.That(question.Fields.Select(field => field.Name), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal), "the author's order may tell the key");
    }

    [TestCase("", false)]
    [TestCase("  settings: { nowhere: true }\n", true)]
    public void Nowhere_is_offered_when_an_item_belongs_there_or_the_author_says_so(string settings, bool offered)
    {
        var question = Question(Yaml.Replace("category: none", "category: lan", StringComparison.Ordinal).Replace("  categories:", settings + "  categories:", StringComparison.Ordinal));
        Assert.That(question.Fields[0].Options.Any(option => option.Id == "none"), Is.EqualTo(offered));
    }

    [TestCase("kommun kommun region none", true)]
    [TestCase("kommun kommun region -", false)]
    public void An_answer_is_whole_when_every_item_has_a_category(string given, bool whole)
    {
        var question = Question(Yaml);
        Assert.That(question.IsComplete(Sort(question, given)), Is.EqualTo(whole));
    }

    [Test]
    public void An_answer_reads_category_by_category_in_both_languages()
    {
        var question = Question(Yaml, English);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Summarise(question.CorrectResponse, "sv"), Is.EqualTo("Kommunen: Förskola, Bygglov; Regionen: Vårdcentral; Hör inte hemma här: Pass"));
        Assert.That(question.Summarise(Sort(question, "lan lan - none"), "en"), Is.EqualTo("The county administrative board: Preschool, Building permit; Belongs nowhere here: Passport"));
    }

    [Test]
    public void Items_that_lie_wrong_bring_their_feedback()
    {
        var question = Question(Yaml);
        Assert.That(question.FeedbackFor(Sort(question, "region region region lan")).Select(text => text.In("sv")), Is.EqualTo(new[] { "Kommunen har skolan.", "Polisen utfärdar pass." }));
    }

    [TestCase("category: region", "category: landsting", "categorise-category")]
    [TestCase("category: region, ", "", "categorise-category")]
    [TestCase("category: region", "category: region, weight: 1, sort: 2", "setting-unknown")]
    [TestCase("text: Vårdcentral, ", "", "categorise-empty")]
    [TestCase("id: lan, text: Länsstyrelsen", "id: lan", "categorise-empty")]
    [TestCase("id: lan, text: Länsstyrelsen", "id: none, text: Ingen", "categorise-none")]
    [TestCase("  categories:", "  settings: { nowhere: maybe }\n  categories:", "setting-wrong")]
    [TestCase("    - { id: region, text: Regionen }\n    - { id: lan, text: Länsstyrelsen }\n", "", "categorise-categories,categorise-category")]
    public void What_an_author_got_wrong_is_told(string from, string to, string codes) =>
        Assert.That(Faults(Yaml.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(codes.Split(',')));

    [Test]
    public void One_item_is_too_few() => Assert.That(
        Faults("ansvar:\n  type: categorise\n  text: x\n  categories: [{ id: a, text: A }, { id: b, text: B }]\n  items: [{ text: Sak, category: a }]\n"),
        Is.EqualTo(new[] { "categorise-items" }));

    [Test]
    public void It_keeps_what_every_type_promises() => KeepsPromises(Question(Yaml), addsUp: true);

    [Test]
    public void The_sample_for_authors_is_without_faults() => KeepsPromises(Question(new CategoriseType().Example), addsUp: true);

    // A category for each item in the author's order; - = none chosen.
    private static Response Sort(Question question, string given) => new(given.Split(' ')
        .Index()
        .Where(one => one.Item != "-")
        .Select(one => new KeyValuePair<string, IReadOnlyList<string>>("i-" + question.Source.Choices[one.Index].Id, [one.Item])));
}
