using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Csv;
using Lms.Formats.Xlsx;

namespace Lms.Formats.Tests.Tables;

[TestFixture]
public sealed class TableRoundTripTests
{
    private static readonly string[] Types =
        ["multiple-choice", "true-false", "short-answer", "numerical", "matching", "ordering", "essay", "information", "kprim", "categorise", "gap-select", "drag-words", "select-text"];

    private static readonly QuestionFormat[] Formats = [new CsvFormat(), new XlsxFormat()];

    [TestCaseSource(nameof(Formats))]
    public void What_is_written_reads_back_the_same(QuestionFormat format)
    {
        for (var seed = 0; seed < 60; seed++)
            RoundTrip.Holds(format, new GeneratedBank(seed).Of(26, Types), $"{format.Id} seed {seed}");
    }

    [TestCaseSource(nameof(Formats))]
    public void Hints_penalty_tags_and_a_negative_weight_come_back(QuestionFormat format)
    {
        var question = Question("multiple-choice") with
        {
            Hints = [LocalText.Of("sv", "Först"), LocalText.Of("sv", "Sedan")],
            Penalty = 0.1m,
            Choices = [Choice("a", "ja", 1), Choice("b", "nej", -0.3333333m), Choice("c", "kanske", 0.005m)],
            Settings = new Dictionary<string, string> { ["answers"] = "one", ["shuffle"] = "false" },
        };
        var options = new FormatWritingOptions("sv", "") { Tags = new Dictionary<string, IReadOnlyList<string>> { [question.Id] = ["tolk", "samtal"] } };
        var read = format.Read(format.Write([question], options).File, AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(read.Problems, Is.Empty);
            Assert.That(read.Questions.Single().Hints.Select(hint => hint.ToString()), Is.EqualTo(new[] { "Först", "Sedan" }));
            Assert.That(read.Questions.Single().Penalty, Is.EqualTo(0.1m));
            Assert.That(read.Questions.Single().Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 1m, -0.3333333m, 0.005m }));
            Assert.That(read.Tags[read.Questions.Single().Id], Is.EqualTo(new[] { "tolk", "samtal" }));
        });
    }

    [TestCaseSource(nameof(Formats))]
    public void What_a_row_cannot_say_is_told(QuestionFormat format)
    {
        var dialogue = Question("dialogue");
        var pictured = Question("multiple-choice") with { Id = "x.b", Picture = new("assets/a.png", LocalText.Of("sv", "En bild")), Choices = [Choice("a", "ja", 1), Choice("b", "nej", 0)] };
        var cloze = Question("information") with { Id = "x.c", Parts = [Question("short-answer")] };
        var losses = format.Write([dialogue, pictured, cloze], new("sv", "")).Losses;
        Assert.That(losses.Select(loss => (loss.Question, loss.Code)), Is.EqualTo(new[] { ("x.a", "loss-type"), ("x.b", "loss-picture"), ("x.c", "loss-changed") }));
    }

    [TestCaseSource(nameof(Formats))]
    public void The_template_itself_has_a_header_and_no_questions(QuestionFormat format)
    {
        foreach (var language in new[] { "sv", "en" })
        {
            var template = format.Write([], new(language, "")).File;
            Assert.That(format.Recognises(template.Span, ""), Is.True);
            Assert.That(format.Read(template, AllTypes.Options).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "file-no-questions" }));
        }
    }

    private static QuestionSource Question(string type) => new() { Id = "x.a", Type = type, Prompt = LocalText.Of("sv", "Fråga?") };

    private static Choice Choice(string id, string text, decimal fraction) => new() { Id = id, AuthorId = id, Text = LocalText.Of("sv", text), Fraction = fraction };
}
