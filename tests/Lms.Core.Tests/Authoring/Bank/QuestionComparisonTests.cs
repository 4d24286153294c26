using Lms.Core.Authoring.Bank.Differences;
using Lms.Core.Quizzes;
using Lms.Testing.Modules;

namespace Lms.Core.Tests.Authoring.Bank;

public sealed class QuestionComparisonTests
{
    private static readonly QuestionSource First = new()
    {
        Id = "bank.a",
        Type = "multiple-choice",
        Category = "x",
        Prompt = LocalText.Of("sv", "<p>Vad gör du?</p>"),
        Choices =
        [
            new() { Id = "a", AuthorId = "a", Text = LocalText.Of("sv", "Lyssnar"), Fraction = 1, Feedback = LocalText.Of("sv", "Ja.") },
            new() { Id = "b", AuthorId = "b", Text = LocalText.Of("sv", "Går") },
        ],
        Feedback = LocalText.Of("sv", "Att lyssna tar tid."),
    };

    [Test]
    public void The_same_question_has_no_differences_whatever_its_tokens_and_its_category() =>
        Assert.That(Between(First, First with { Category = "y", Choices = [.. First.Choices.Select(choice => choice with { Id = "t" + choice.Id })] }), Is.Empty);

    [Test]
    public void A_changed_key_is_told_in_words() => Assert.That(
        Between(First, First with { Choices = [First.Choices[0] with { Fraction = 0.5m }, First.Choices[1] with { Fraction = 1 }] }),
        Is.EqualTo(new[] { "Värdet av ”Lyssnar”: rätt → 50 procent", "Värdet av ”Går”: fel → rätt" }));

    [Test]
    public void Every_part_is_told_in_reading_order() => Assert.That(
        Between(First, First with
        {
            Type = "essay",
            Prompt = LocalText.Of("sv", "<p>Vad gör du nu?</p>"),
            Choices = [First.Choices[0] with { Text = LocalText.Of("sv", "Lyssnar noga"), Feedback = LocalText.Empty }],
            Feedback = LocalText.Of("sv", "Bra."),
            Hints = [LocalText.Of("sv", "Tänk efter.")],
            Penalty = 0.25m,
            Settings = new Dictionary<string, string> { ["shuffle"] = "false" },
        }),
        Is.EqualTo(new[]
        {
            "Frågetyp: Flervalsfråga → Fritext", "Frågetexten: Vad gör du? → Vad gör du nu?", "Texten i ”Lyssnar”: Lyssnar → Lyssnar noga",
            "Återkopplingen till ”Lyssnar”: Ja. → –", "Alternativet ”Går”: Går (fel) → –", "Allmän återkoppling: Att lyssna tar tid. → Bra.",
            "Ledtråd 1: – → Tänk efter.", "Avdrag för varje fel försök: – → 25 procent", "Blanda alternativen: – → false",
        }));

    [Test]
    public void A_new_order_is_told() => Assert.That(
        Between(First, First with { Choices = [First.Choices[1], First.Choices[0]] }),
        Is.EqualTo(new[] { "Ordningen på alternativen: Lyssnar · Går → Går · Lyssnar" }));

    [Test]
    public void A_translation_is_told_by_its_language() => Assert.That(
        Between(First, First with { Prompt = new(new Dictionary<string, string> { ["sv"] = "<p>Vad gör du?</p>", ["en"] = "What do you do?" }) }),
        Is.EqualTo(new[] { "Frågetexten på engelska: – → What do you do?" }));

    [Test]
    public void Markup_alone_is_a_difference_too() => Assert.That(
        Between(First, First with { Prompt = LocalText.Of("sv", "<p>Vad gör <b>du</b>?</p>") }),
        Is.EqualTo(new[] { "Frågetexten: <p>Vad gör du?</p> → <p>Vad gör <b>du</b>?</p>" }));

    [Test]
    public void A_part_that_is_new_is_told_with_what_it_says()
    {
        var part = new QuestionSource { Id = "lucka", Type = "short-answer", Prompt = LocalText.Of("sv", "Ordet") };

        Assert.That(Between(First, First with { Parts = [part] }), Is.EqualTo(new[] { "Delen lucka: – → Finns", "Delen lucka: Frågetexten: – → Ordet" }));
    }

    [TestCase("du går hem", "du går inte hem", "=du går|+inte|=hem")]
    [TestCase("", "nytt", "+nytt")]
    [TestCase("borta helt", "", "-borta helt")]
    [TestCase("rött hus", "blått hus", "-rött|+blått|=hus")]
    [TestCase("", "", "")]
    public void Words_are_kept_removed_or_added(string before, string after, string runs) => Assert.That(
        string.Join('|', WordComparison.Of(before, after).Select(run => (run.Fate switch { WordFate.Kept => '=', WordFate.Added => '+', _ => '-' }) + run.Words)),
        Is.EqualTo(runs));

    [Test]
    public void Two_long_texts_are_told_one_after_the_other()
    {
        var long1 = string.Join(' ', Enumerable.Range(0, 5_000).Select(number => $"a{number}"));

        Assert.That(WordComparison.Of(long1, long1 + " slut").Select(run => run.Fate), Is.EqualTo(new[] { WordFate.Removed, WordFate.Added }));
    }

    private static IEnumerable<string> Between(QuestionSource before, QuestionSource after) =>
        QuestionComparison.Between(before, after, CoreModuleReader.Shipped().Types)
            .Select(change => $"{change.Part.Swedish}: {change.Before?.Swedish ?? "–"} → {change.After?.Swedish ?? "–"}");
}
