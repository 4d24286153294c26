using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Authoring.Editing;

[TestFixture]
public sealed class QuestionTextTests
{
    private const int Rounds = 400;

    private static readonly QuestionText Texts = new(Questions.Types);

    private static IEnumerable<string> TypeNames => Questions.TypeNames;

    [TestCaseSource(nameof(TypeNames))]
    public void What_is_written_of_a_question_reads_back_as_the_same_question(string type)
    {
        var random = new Random(17);
        var example = Questions.Example(type);
        var read = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var source = round == 0 ? example : Questions.Mutated(example, random);
            if (Questions.Types.Read(source, (_, _) => { }) is null)
                continue;
            read++;
            var text = Texts.Write(source, "sv");

            var again = Texts.Read(text, source.Id, "sv", source.Parts);

            Assert.That(again.Problems.Select(problem => (problem.Line, problem.Code, problem.Message.English)), Is.Empty, text.Text);
            Assert.That(Questions.Json(again.Source), Is.EqualTo(Questions.Json(source)), text.Text);
            Assert.That(QuestionText.SyntaxOf(text.Text), Is.EqualTo(text.Syntax), text.Text);
        }

        Assert.That(read, Is.GreaterThan(Rounds / 2));
    }

    [TestCase("multiple-choice", QuestionSyntax.Gift)]
    [TestCase("true-false", QuestionSyntax.Gift)]
    [TestCase("short-answer", QuestionSyntax.Gift)]
    [TestCase("matching", QuestionSyntax.Gift)]
    [TestCase("information", QuestionSyntax.Gift)]
    [TestCase("numerical", QuestionSyntax.Yaml)]
    [TestCase("essay", QuestionSyntax.Yaml)]
    [TestCase("kprim", QuestionSyntax.Yaml)]
    [TestCase("dialogue", QuestionSyntax.Yaml)]
    public void GIFT_is_used_where_it_can_say_all_of_the_question(string type, QuestionSyntax syntax) =>
        Assert.That(Texts.Write(Questions.Example(type), "sv").Syntax, Is.EqualTo(syntax));

    [Test]
    public void A_hint_makes_it_YAML_because_GIFT_has_no_hints()
    {
        var source = Questions.Example("multiple-choice") with { Hints = [LocalText.Of("sv", "Tänk efter")] };

        var text = Texts.Write(source, "sv");

        Assert.That((text.Syntax, text.Text.Contains("hints:", StringComparison.Ordinal)), Is.EqualTo((QuestionSyntax.Yaml, true)));
    }

    [Test]
    public void YAML_is_written_in_the_words_of_its_type()
    {
        var text = Texts.Write(Questions.Example("dialogue"), "sv").Text;

        Assert.That(text, Does.Contain("\n  cast:\n").And.Contain("\n  nodes:\n").And.Contain("\n      replies:\n").And.Contain("to: hjalp"));
        Assert.That(text, Does.Contain("text: ”Jag förstår inte det här brevet.”"));
    }

    [Test]
    public void A_fault_is_told_with_its_line_and_column()
    {
        var gift = Texts.Read(new(QuestionSyntax.Gift, "::a:: Vad?\n{\n=Ett\nTvå ~}"), "bank.a", "sv", []);
        var yaml = Texts.Read(new(QuestionSyntax.Yaml, "a:\n  type: kprim\n  text: Vad?\n  statments: []\n"), "bank.a", "sv", []);

        Assert.That(gift.Source, Is.Null);
        Assert.That(gift.Problems[0].Line, Is.EqualTo(4));
        Assert.That(yaml.Source, Is.Null);
        Assert.That(yaml.Problems.Select(problem => (problem.Line, problem.Column, problem.Code)), Does.Contain((4, 3, "setting-unknown")));
    }

    [TestCase("::a:: Sant? {T}\n\n::b:: Falskt? {F}", "question-second")]
    [TestCase("", "question-none")]
    [TestCase("// bara en tanke", "question-none")]
    public void There_is_one_question_in_a_text(string gift, string code) =>
        Assert.That(Texts.Read(new(QuestionSyntax.Gift, gift), "bank.a", "sv", []).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { code }));

    [Test]
    public void The_bank_names_the_question_whatever_its_text_calls_it() =>
        Assert.That(Texts.Read(new(QuestionSyntax.Gift, "$CATEGORY: x\n\n::annat:: Sant? {T}"), "bank.mitt", "sv", []).Source, Has.Property("Id").EqualTo("bank.mitt").And.Property("Category").Empty);

    [Test]
    public void Other_languages_stay_with_what_they_say()
    {
        var both = Questions.Example("multiple-choice");
        both = both with
        {
            Prompt = new(new Dictionary<string, string> { ["sv"] = "Fråga", ["en"] = "Question" }),
            Choices = [.. both.Choices.Select(choice => choice with { Text = new(new Dictionary<string, string> { ["sv"] = choice.Text.ToString(), ["en"] = "Option " + choice.Id }) })],
        };
        var moved = Texts.Read(new(QuestionSyntax.Gift, "::val:: Ny fråga {~[[b]] Inget ~[[d]] Nytt =[[a]] Vad vet du?}"), both.Id, "sv", []).Source!;

        var kept = KeptLanguages.Keep(moved, both, "sv");

        Assert.That(kept.Prompt.In("en"), Is.EqualTo("Question"));
        Assert.That(kept.Prompt.ToString(), Is.EqualTo("Ny fråga"));
        Assert.That(kept.Choices.Select(choice => choice.Text.Has("en") ? choice.Text.In("en") : ""), Is.EqualTo(new[] { "Option b", "", "Option a" }));
    }
}
