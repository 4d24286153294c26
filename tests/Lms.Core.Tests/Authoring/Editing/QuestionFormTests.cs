using Lms.Core.Authoring.Editing;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Authoring.Editing;

[TestFixture]
public sealed class QuestionFormTests
{
    private const int Rounds = 200;

    private static readonly QuestionForm Forms = new(Questions.Types);

    private static IEnumerable<string> TypeNames => Questions.TypeNames;

    [TestCaseSource(nameof(TypeNames))]
    public void A_form_holds_all_of_a_question(string type)
    {
        var random = new Random(5);
        var example = Questions.Example(type);
        for (var round = 0; round < Rounds; round++)
        {
            var source = round == 0 ? example : Questions.Mutated(example, random);
            if (Questions.Types.Read(source, (_, _) => { }) is null)
                continue;

            var again = Forms.Read(Forms.Of(source, "sv"), source.Id, "sv", source.Parts);

            Assert.That(Questions.Json(Questions.Source(again)), Is.EqualTo(Questions.Json(source)), again.Text.Text);
        }
    }

    [TestCaseSource(nameof(TypeNames))]
    public void Every_shipped_type_has_a_form_and_a_new_one_is_no_question_yet(string type)
    {
        var shipped = Questions.Types.Find(type)!;

        Assert.That(shipped.Form, Is.Not.Null);
        var reading = Forms.Read(QuestionForm.Empty(shipped), "bank.ny", "sv", []);
        Assert.That(reading.Source, Is.Null);
        Assert.That(reading.Problems, Is.Not.Empty);
    }

    [Test]
    public void Ticked_answers_share_the_marks()
    {
        var source = Read("multiple-choice", ("text", "Vilka?"), ("choices/1/text", "Ett"), ("choices/1/right", "true"), ("choices/2/text", "Två"), ("choices/3/text", "Tre"), ("choices/3/right", "true"), ("choices/4/text", "Fyra"), ("choices/4/right", "true"));

        Assert.That(source.Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 0.3333333m, 0, 0.3333333m, 0.3333333m }));
        Assert.That(source.Settings["answers"], Is.EqualTo("several"));
        Assert.That(Forms.Of(source, "sv").Where(field => field.Key.EndsWith("right", StringComparison.Ordinal)).Select(field => field.Key), Is.EqualTo(new[] { "choices/1/right", "choices/3/right", "choices/4/right" }));
    }

    [TestCase("50", 0.5)]
    [TestCase("50 %", 0.5)]
    [TestCase("-25", -0.25)]
    [TestCase("33,3", 0.333)]
    public void A_share_is_written_in_per_cent(string written, double share)
    {
        var source = Read("multiple-choice", ("text", "Vad?"), ("choices/1/text", "Ett"), ("choices/1/right", "true"), ("choices/2/text", "Två"), ("choices/2/weight", written), ("settings/answers", "one"));

        Assert.That(source.Choices[1].Fraction, Is.EqualTo((decimal)share));
    }

    [Test]
    public void Rows_that_nobody_filled_in_are_no_options()
    {
        var source = Read("multiple-choice", ("text", "Vad?"), ("choices/1/id", "a"), ("choices/1/text", "Ett"), ("choices/1/right", "true"), ("choices/2/id", "b"), ("choices/2/text", " "), ("choices/7/id", "c"), ("choices/7/text", "Sju"));

        Assert.That(source.Choices.Select(choice => choice.AuthorId), Is.EqualTo(new[] { "a", "c" }));
    }

    [Test]
    public void A_statement_is_true_or_false()
    {
        var source = Read("true-false", ("text", "Sant?"), ("key", "false"), ("choices/1/id", "true"), ("choices/1/feedback", "Nej."), ("choices/2/id", "false"));

        Assert.That(source.Choices.Select(choice => (choice.AuthorId, choice.Fraction)), Is.EqualTo(new[] { ("true", 0m), ("false", 1m) }));
        Assert.That(Forms.Of(source, "sv")["key"], Is.EqualTo("false"));
    }

    [Test]
    public void A_problem_names_the_entry_that_it_is_about()
    {
        var reading = Forms.Read(
            new Dictionary<string, string> { ["type"] = "dialogue", ["text"] = "Välj.", ["choices/1/id"] = "Anna!", ["choices/1/text"] = "Anna", ["parts/1/id"] = "start", ["parts/1/text"] = "Hej", ["parts/1/choices/1/text"] = "Hej", ["parts/1/choices/1/weight"] = "mycket" },
            "bank.a", "sv", []);

        Assert.That(reading.Source, Is.Null);
        Assert.That(reading.Problems.Select(problem => problem.Place), Does.Contain("choices/1/id").And.Contain("parts/1/choices/1/weight"));
    }

    [Test]
    public void What_is_typed_comes_as_it_is_into_the_text_of_an_unfinished_question()
    {
        var reading = Forms.Read(new Dictionary<string, string> { ["type"] = "kprim", ["text"] = "Vad *stämmer*: det här?\n\nOch # det?" }, "bank.a", "sv", []);

        Assert.That(reading.Source, Is.Null);
        Assert.That(reading.Text.Text, Does.Contain("Vad *stämmer*: det här?").And.Contain("Och # det?"));
    }

    private static QuestionSource Read(string type, params (string Place, string Text)[] typed) => Questions.Source(
        Forms.Read(typed.Append(("type", type)).ToDictionary(one => one.Item1, one => one.Item2), "bank.ny", "sv", []));
}
