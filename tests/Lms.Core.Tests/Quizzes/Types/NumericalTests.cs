using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;
using Lms.Core.Quizzes.Types.Numerical;
using static Lms.Core.Tests.Quizzes.Types.Written;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Numbers: how they are read, what they earn, with units and without.</summary>
[TestFixture]
public sealed class NumericalTests
{
    private const string Plain = """
        tal:
          type: numerical
          text: Hur många timmar?
          choices:
            - { id: exakt, accept: "12,5:0.1", weight: 1, feedback: Rätt. }
            - { id: nara, accept: "12..13", weight: 0.5, feedback: Nära. }
            - { id: dubbelt, accept: 25, weight: 0, feedback: Det är dubbelt. }
            - { id: annat, accept: "*", weight: 0, feedback: Räkna en gång till. }
        """;

    private const string Hours = """
        tid:
          type: numerical
          text: Hur lång tid?
          settings: { units: "timmar|timme|tim|h=1, minuter|min=1/60", units-en: "hours|hour, minutes" SETTINGS }
          choices:
            - { id: ratt, accept: "1,5", weight: 1 }
        """;

    [TestCase("12,5", "12.5")]
    [TestCase("12.5", "12.5")]
    [TestCase(" 12,5 ", "12.5")]
    [TestCase("−12,5", "-12.5")]
    [TestCase("–12,5", "-12.5")]
    [TestCase("- 12,5", "-12.5")]
    [TestCase("+3", "3")]
    [TestCase(",5", "0.5")]
    [TestCase("5,", "5")]
    [TestCase("007", "7")]
    [TestCase("1 000", "1000")]
    [TestCase("1\u00A0000\u00A0000", "1000000")]
    [TestCase("1\u202F000,25", "1000.25")]
    [TestCase("12'500", "12500")]
    [TestCase("12’500", "12500")]
    [TestCase("1.000.000", "1000000")]
    [TestCase("1,000,000", "1000000")]
    [TestCase("1.000.000,5", "1000000.5")]
    [TestCase("1.234,5", "1234.5")]
    [TestCase("1,234.5", "1234.5")]
    [TestCase("1.000", "1")]
    [TestCase("1,000", "1")]
    [TestCase("1,5e3", "1500")]
    [TestCase("1.5E-3", "0.0015")]
    [TestCase("1,5·10^3", "1500")]
    [TestCase("2 * 10^2", "200")]
    [TestCase("0e999", "0")]
    public void A_number_is_read_as_people_write_it(string text, string value) =>
        Assert.That(NumberText.ReadOnly(text), Is.EqualTo(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("")]
    [TestCase("fem")]
    [TestCase("NaN")]
    [TestCase("∞")]
    [TestCase("-")]
    [TestCase(",")]
    [TestCase("1 2")]
    [TestCase("1 0000")]
    [TestCase("1,5,5")]
    [TestCase("1.2.3")]
    [TestCase("1.234.567.89")]
    [TestCase("12 500 12")]
    [TestCase("1e41")]
    [TestCase("1e-41")]
    [TestCase("1e99999")]
    [TestCase("1e2147483648")]
    [TestCase("100000000000000000001")]
    [TestCase("99999999999999999999999999999999999999999999")]
    [TestCase("9e20")]
    [TestCase("5e")]
    [TestCase("1/2")]
    [TestCase("5 kr")]
    public void What_is_no_number_is_not_read(string text) => Assert.That(NumberText.ReadOnly(text), Is.Null);

    [TestCase("12,5", 1)]
    [TestCase("12.4", 1)]
    [TestCase("12,6", 1)]
    [TestCase("12,61", 0.5)]
    [TestCase("13", 0.5)]
    [TestCase("13,0001", 0)]
    [TestCase("25", 0)]
    [TestCase("1,25e1", 1)]
    [TestCase("tolv", 0)]
    [TestCase("12,5 timmar", 0)]
    [TestCase("79228162514264337593543950335", 0)]
    public void The_best_answer_that_takes_the_number_counts(string given, decimal fraction) =>
        Assert.That(Question(Plain).Assess(Response.Of("number", given)).Fraction, Is.EqualTo(fraction));

    [TestCase("12,5", "Rätt.")]
    [TestCase("12,9", "Nära.")]
    [TestCase("25", "Det är dubbelt.")]
    [TestCase("99", "Räkna en gång till.")]
    public void Feedback_belongs_to_the_answer_that_took_the_number(string given, string feedback) =>
        Assert.That(Question(Plain).FeedbackFor(Response.Of("number", given)).Select(text => text.In("sv")), Is.EqualTo(new[] { feedback }));

    [Test]
    public void What_cannot_be_read_is_told_and_is_no_whole_answer()
    {
        var question = Question(Plain);
        var given = Response.Of("number", "12 <b>5</b>");
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.IsComplete(given), Is.False);
        Assert.That(question.FeedbackFor(given).Single().In("sv"), Does.Contain("går inte att läsa som ett tal"));
        Assert.That(question.Summarise(given, "sv"), Is.EqualTo("12 <b>5</b>"));
    }

    [TestCase("8,000", 1, "8000")]
    [TestCase("8.000", 1, "8000")]
    [TestCase("-8,000", 0, "−8")]
    [TestCase("8,001", 0, "8,001")]
    [TestCase("8,000.0", 1, "8000")]
    [TestCase("3,000", 1, "3")]
    [TestCase("9,000", 0.5, "9000")]
    public void A_mark_that_groups_thousands_elsewhere_is_read_so_where_that_earns_more(string given, decimal fraction, string told)
    {
        var question = Question("""
            tal:
              type: numerical
              text: Hur många kronor?
              choices: [ { id: a, accept: 8000, weight: 1 }, { id: b, accept: 3, weight: 1 }, { id: c, accept: 9000, weight: 0.5 }, { id: d, accept: 9, weight: 0 } ]
            """);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Assess(Response.Of("number", given)).Fraction, Is.EqualTo(fraction));
        Assert.That(question.Summarise(Response.Of("number", given), "sv"), Is.EqualTo(told));
    }

    [Test]
    public void A_point_before_three_digits_is_told_when_the_answer_was_wrong_by_it()
    {
        var question = Question(Plain.Replace("12,5:0.1", "1001", StringComparison.Ordinal));
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Assess(Response.Of("number", "1.000")), Is.EqualTo(Grade.None));
        Assert.That(question.FeedbackFor(Response.Of("number", "1.000"))[^1].In("sv"), Does.StartWith("Svaret lästes som 1."));
        Assert.That(question.Assess(Response.Of("number", "1.001")), Is.EqualTo(Grade.Full), "a thousand and one is what was asked for");
        Assert.That(question.Assess(Response.Of("number", "1 001")), Is.EqualTo(Grade.Full));
    }

    [TestCase("1,5", "", 1)]
    [TestCase("1,5 timmar", "", 1)]
    [TestCase("1.5h", "", 1)]
    [TestCase("1,5 Tim.", "", 1)]
    [TestCase("h 1,5", "", 1)]
    [TestCase("90 min", "", 1)]
    [TestCase("90 minutes", "", 1)]
    [TestCase("90", "", 0)]
    [TestCase("1,5 min", "", 0)]
    [TestCase("1,5 dagar", "", 0)]
    [TestCase("1,5", ", unit: required", 0)]
    [TestCase("1,5 h", ", unit: required", 1)]
    [TestCase("1,5", ", unit: required, unit-penalty: 25%", 0.75)]
    [TestCase("1,5 dagar", ", unit-penalty: 0.25", 0.75)]
    [TestCase("1,5 min", ", unit-penalty: 0.25", 0.75)]
    [TestCase("2", ", unit: required, unit-penalty: 0.25", 0)]
    public void A_unit_is_read_with_the_number(string given, string settings, decimal fraction) =>
        Assert.That(Question(Hours.Replace(" SETTINGS", settings, StringComparison.Ordinal)).Assess(Response.Of("number", given)).Fraction, Is.EqualTo(fraction));

    [TestCase("1,5", null, 1, true)]
    [TestCase("1,5", "u1", 1, true)]
    [TestCase("90", "u2", 1, true)]
    [TestCase("90 min", "u2", 1, true)]
    [TestCase("90 min", null, 1, true)]
    [TestCase("90 min", "u1", 0, false)]
    [TestCase("1,5", "u2", 0, true)]
    public void A_unit_may_be_chosen_in_a_list(string number, string? unit, decimal fraction, bool complete)
    {
        var question = Question(Hours.Replace(" SETTINGS", ", unit-input: choose", StringComparison.Ordinal));
        var given = question.Admit(new([new("number", [number]), new("unit", unit is null ? [] : [unit])]));
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Assess(given).Fraction, Is.EqualTo(fraction));
        Assert.That(question.IsComplete(given), Is.EqualTo(complete));
    }

    [Test]
    public void Without_its_required_unit_an_answer_is_not_whole_and_the_reason_is_told()
    {
        var question = Question(Hours.Replace(" SETTINGS", ", unit: required", StringComparison.Ordinal));
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.IsComplete(Response.Of("number", "1,5")), Is.False);
        Assert.That(question.IsComplete(Response.Of("number", "1,5 h")), Is.True);
        Assert.That(question.FeedbackFor(Response.Of("number", "1,5")).Single().In("sv"), Is.EqualTo("Enheten saknas i svaret."));
        Assert.That(question.FeedbackFor(Response.Of("number", "1,5 min")).Single().In("en"), Is.EqualTo("The unit in the answer is not right."));
    }

    [TestCase("12.5 tim", "sv", "12,5 timmar")]
    [TestCase("12,5 h", "en", "12.5 hours")]
    [TestCase("1 h", "sv", "1 timme")]
    [TestCase("1 tim", "en", "1 hour")]
    [TestCase("-12500", "sv", "−12\u00A0500")]
    [TestCase("1500", "sv", "1500")]
    [TestCase("3 dagar", "sv", "3 dagar")]
    public void Equal_answers_read_alike(string given, string language, string words) =>
        Assert.That(Question(Hours.Replace(" SETTINGS", "", StringComparison.Ordinal)).Summarise(Response.Of("number", given), language), Is.EqualTo(words));

    [Test]
    public void What_is_accepted_is_said_in_words_for_the_review()
    {
        using var _ = Assert.EnterMultipleScope();
        Assert.That(NumericalType.AcceptedIn(Question(Plain).Source, "sv"), Is.EqualTo("12,4–12,6"));
        Assert.That(NumericalType.AcceptedIn(Question(Hours.Replace(" SETTINGS", "", StringComparison.Ordinal)).Source, "en"), Is.EqualTo("1.5 hours"));
    }

    [TestCase("""accept: "12,5:0.1", weight: 1""", """accept: "tolv", weight: 1""", "numerical-number")]
    [TestCase("""accept: "12,5:0.1", weight: 1""", """accept: "12,5:-1", weight: 1""", "numerical-tolerance")]
    [TestCase("""accept: "12,5:0.1", weight: 1""", """accept: "5..1", weight: 1""", "numerical-range")]
    [TestCase("""accept: "12,5:0.1", weight: 1""", """accept: "12,5", weight: 0.9""", "numerical-key")]
    [TestCase("""accept: "12,5:0.1", weight: 1""", """accept: "12,5", tol: 3, weight: 1""", "setting-unknown")]
    [TestCase("weight: 0.5", "weight: -0.5", "numerical-weight")]
    [TestCase("  choices:", "  settings: { unit: always }\n  choices:", "setting-wrong")]
    [TestCase("  choices:", "  settings: { unit: required }\n  choices:", "numerical-units")]
    [TestCase("  choices:", "  settings: { units: \"kr=2\" }\n  choices:", "numerical-units")]
    [TestCase("  choices:", "  settings: { units: \"kr=1, kr=2\" }\n  choices:", "numerical-units")]
    [TestCase("  choices:", "  settings: { units: \"kr=1, öre=1e-30\" }\n  choices:", "numerical-units")]
    [TestCase("  choices:", "  settings: { units: \"kr=1\", unit-penalty: 7 }\n  choices:", "setting-wrong")]
    public void What_an_author_got_wrong_is_told(string from, string to, string code) =>
        Assert.That(Faults(Plain.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(new[] { code }));

    [TestCase("Hur många? {#5}", "5", "", "1")]
    [TestCase("Hur många? {#5:0.1}", "5:0.1", "", "1")]
    [TestCase("Hur många? { # 1..5 #Bra }", "1..5", "Bra", "1")]
    [TestCase("Hur många? {#=5:0.1#Ja =%50%5:1#Nära ~#Räkna om ####Allmänt}", "5:0.1|5:1|*", "Ja|Nära|Räkna om", "1|0.5|0")]
    public void GIFT_numbers_are_read_and_written(string gift, string accept, string feedback, string weights)
    {
        var question = Gift.Gift.One(gift);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Type, Is.EqualTo("numerical"));
        Assert.That(string.Join('|', question.Choices.Select(choice => choice.Settings["accept"])), Is.EqualTo(accept));
        Assert.That(string.Join('|', question.Choices.Select(choice => choice.Feedback.ToString())), Is.EqualTo(feedback));
        Assert.That(string.Join('|', question.Choices.Select(choice => choice.Fraction.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))), Is.EqualTo(weights));
        Assert.That(Gift.Gift.Json(Gift.Gift.Read(GiftWriter.Write([question], "sv")).Questions), Is.EqualTo(Gift.Gift.Json([question])));
    }

    [Test]
    public void GIFT_cannot_say_units() =>
        Assert.That(() => GiftWriter.Write([Question(Hours.Replace(" SETTINGS", "", StringComparison.Ordinal)).Source], "sv"), Throws.TypeOf<NotSupportedException>());

    [Test]
    public void It_keeps_what_every_type_promises()
    {
        string[] words = ["12,5", "1e400", "-0", "99999999999999999999", "5 timmar", "\0", "٣", "½", "1 000 000 000 000 000 000 000", "12,5 h", new string('9', 20_000), "\uD800"];
        KeepsPromises(Question(Plain), addsUp: true, words);
        foreach (var settings in new[] { "", ", unit: required", ", unit-input: choose, unit-penalty: 0.5" })
            KeepsPromises(Question(Hours.Replace(" SETTINGS", settings, StringComparison.Ordinal)), addsUp: true, words);
    }

    [Test]
    public void The_sample_for_authors_is_without_faults() => KeepsPromises(Question(new NumericalType().Example), addsUp: true, "90 min", "1,5 h");
}
