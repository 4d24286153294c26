using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Ordering;
using static Lms.Core.Tests.Quizzes.Types.Written;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Orders: by place, by neighbours, or everything at once.</summary>
[TestFixture]
public sealed class OrderingTests
{
    private const string Yaml = """
        ordning:
          type: ordering
          text: I vilken ordning?
          settings: { grading: exact }
          items:
            - { id: ett, text: Fråga, feedback: Frågan kommer först. }
            - { id: tva, text: "Boka *tolk*", feedback: Boka när du vet språket. }
            - { id: tre, text: Kalla. }
            - { id: fyra, text: Möt }
        """;

    private const string English = """
        ordning:
          text: In which order?
          options: { ett: Ask, tva: Book an interpreter, tre: Invite, fyra: Meet }
          option-feedback: { ett: The question comes first., tva: Book when you know the language. }
        """;

    // Worth by hand: places right of four; right neighbours of three; all or nothing.
    [TestCase("1234", 1, 1, 1)]
    [TestCase("4123", 0, 0.66667, 0)]
    [TestCase("1243", 0.5, 0.33333, 0)]
    [TestCase("4321", 0, 0, 0)]
    [TestCase("3412", 0, 0.66667, 0)]
    [TestCase("1---", 0.25, 0, 0)]
    [TestCase("12--", 0.5, 0.33333, 0)]
    [TestCase("1111", 0.25, 0, 0)]
    [TestCase("----", 0, 0, 0)]
    public void An_order_earns_by_its_grading(string order, decimal exact, decimal relative, decimal all)
    {
        using var _ = Assert.EnterMultipleScope();
        foreach (var (grading, fraction) in new[] { ("exact", exact), ("relative", relative), ("all", all) })
        {
            var question = Question(Yaml.Replace("exact", grading, StringComparison.Ordinal));
            Assert.That(question.Assess(Order(question, order)).Fraction, Is.EqualTo(fraction), grading);
        }
    }

    [Test]
    public void An_answer_is_whole_when_every_item_has_a_place_of_its_own()
    {
        var question = Question(Yaml);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.IsComplete(Order(question, "4321")), Is.True);
        Assert.That(question.IsComplete(Order(question, "432-")), Is.False);
        Assert.That(question.IsComplete(Order(question, "4322")), Is.False);
    }

    [Test]
    public void An_answer_reads_place_by_place_in_both_languages()
    {
        var question = Question(Yaml, English);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Summarise(Order(question, "21-4"), "sv"), Is.EqualTo("1 Boka tolk; 2 Fråga; 4 Möt"));
        Assert.That(question.Summarise(Order(question, "32--"), "sv"), Is.EqualTo("1 Kalla; 2 Boka tolk"), "no full stop before the semicolon");
        Assert.That(question.Summarise(question.CorrectResponse, "en"), Is.EqualTo("1 Ask; 2 Book an interpreter; 3 Invite; 4 Meet"));
        Assert.That(question.Fields[1].Label.In("en"), Is.EqualTo("Place 2"));
    }

    [TestCase("2134", "Boka när du vet språket.|Frågan kommer först.")]
    [TestCase("1243", "")]
    [TestCase("1324", "Boka när du vet språket.")]
    public void Items_in_the_wrong_place_bring_their_feedback(string order, string feedback)
    {
        var question = Question(Yaml);
        Assert.That(string.Join('|', question.FeedbackFor(Order(question, order)).Select(text => text.In("sv"))), Is.EqualTo(feedback));
    }

    [Test]
    public void All_places_offer_the_same_items_in_an_order_that_is_not_the_authors_and_that_the_plan_shuffles()
    {
        var question = Question(Yaml);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Fields.Select(field => field.Name), Is.EqualTo(new[] { "place-1", "place-2", "place-3", "place-4" }));
        Assert.That(question.Fields.All(field => field.Shuffles && field.Options == question.Fields[0].Options), Is.True);
        Assert.That(question.Shown, Is.EqualTo(new Dictionary<string, string> { ["grading"] = "exact" }), "the review tells places or neighbours");
        Assert.That(question.Fields[0].Options.Select(option => option.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [TestCase("grading: exact", "grading: almost", "setting-wrong")]
    [TestCase("grading: exact", "shuffle: false", "setting-unknown")]
    [TestCase("text: Kalla.", "feedback: Kalla", "ordering-empty")]
    [TestCase("text: Kalla.", "text: Boka tolk", "ordering-same-text")]
    public void What_an_author_got_wrong_is_told(string from, string to, string code) =>
        Assert.That(Faults(Yaml.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(new[] { code }));

    [TestCase(1)]
    [TestCase(OrderingType.MostItems + 1)]
    public void There_are_neither_too_few_items_nor_too_many(int count) =>
        Assert.That(
            Faults("ordning:\n  type: ordering\n  text: x\n  items:\n" + string.Concat(Enumerable.Range(0, count).Select(item => $"    - {{ text: Sak {item} }}\n"))),
            Is.EqualTo(new[] { "ordering-items" }));

    [TestCase("exact", true)]
    [TestCase("relative", true)]
    [TestCase("all", false)]
    public void It_keeps_what_every_type_promises(string grading, bool addsUp) =>
        KeepsPromises(Question(Yaml.Replace("exact", grading, StringComparison.Ordinal)), addsUp);

    [Test]
    public void The_sample_for_authors_is_without_faults() => KeepsPromises(Question(new OrderingType().Example), addsUp: true);

    // 2 = the author's second item; - = no item.
    private static Response Order(Question question, string order) => new(order
        .Index()
        .Where(place => place.Item != '-')
        .Select(place => new KeyValuePair<string, IReadOnlyList<string>>($"place-{place.Index + 1}", [question.Source.Choices[place.Item - '1'].Id])));
}
