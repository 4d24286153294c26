using System.Text;
using Lms.Core;

namespace Lms.Formats.Tests.Aiken;

[TestFixture]
public sealed class AikenFormatTests
{
    private static readonly QuestionFormat Aiken = QuestionFormats.Default.Find("aiken")!;

    [Test]
    public void Questions_with_one_right_answer_are_read()
    {
        var read = Read("Vad är en tolkning?\nEn sak till.\nA. Det du ser\nB) Det du tror\nANSWER: B\n\nSant?\nA. Ja\nB. Nej\nanswer: a\n");
        Assert.Multiple(() =>
        {
            Assert.That(read.Problems, Is.Empty);
            Assert.That(read.Questions.Select(question => question.Id), Is.EqualTo(new[] { "import.vad-ar-en-tolkning", "import.sant" }));
            Assert.That(read.Questions[0].Prompt.In("sv"), Is.EqualTo("Vad är en tolkning?<br>En sak till."));
            Assert.That(read.Questions[0].Choices.Select(choice => $"{choice.Id} {choice.Text} {choice.Fraction}"), Is.EqualTo(new[] { "a Det du ser 0", "b Det du tror 1" }));
        });
    }

    [TestCase("Fråga?\nA. a\nB. b\n", "aiken-answer-missing", 1)]
    [TestCase("\nFråga?\nA. a\nB. b\nANSWER: C\n", "aiken-answer-unknown", 5)]
    [TestCase("Fråga?\nA. a\nB. b\nANSWER:\n", "aiken-answer-unknown", 4)]
    [TestCase("Fråga?\nA. a\nA. b\nANSWER: A\n", "aiken-letter-twice", 1)]
    [TestCase("Fråga?\nA. a\nB.\nANSWER: A\n", "aiken-option-empty", 1)]
    [TestCase("ANSWER: A\n", "aiken-question-missing", 1)]
    [TestCase("Fråga?\nA. a\nANSWER: A\n", "choice-too-few", 1)]
    public void A_fault_is_told_with_its_line_and_the_next_question_comes(string aiken, string code, int line)
    {
        var read = Read(aiken + "\nSant?\nA. Ja\nB. Nej\nANSWER: A\n");
        var problem = read.Problems.Single(problem => problem.Code == code);
        Assert.Multiple(() =>
        {
            Assert.That((problem.Line, problem.Severity), Is.EqualTo((line, FormatSeverity.Error)));
            Assert.That(read.Questions, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void Several_right_answers_share_the_mark_and_are_told()
    {
        var read = Read("Vilka?\nA. a\nB. b\nC. c\nANSWER: A, C\n");
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Single().Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 0.5m, 0, 0.5m }));
            Assert.That(read.Problems.Single().Code, Is.EqualTo("aiken-answer-several"));
        });
    }

    [Test]
    public void What_is_written_reads_back_as_the_same_words_and_the_rest_is_told()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var banks = new Banks(seed);
            var question = banks.Question("multiple-choice");
            var written = Aiken.Write([question], new FormatWritingOptions("sv", ""));
            if (question.Settings.Count > 0)
            {
                Assert.That(written.Losses.Select(loss => loss.Code), Is.EqualTo(new[] { "loss-several" }));
                continue;
            }

            var read = Aiken.Read(written.File, AllTypes.Options).Questions.Single();
            Assert.Multiple(() =>
            {
                Assert.That(read.Choices.Select(choice => PlainText.Of(choice.Text.In("sv"))), Is.EqualTo(question.Choices.Select(choice => PlainText.Of(choice.Text.In("sv")))));
                Assert.That(read.Choices.Select(choice => choice.Fraction > 0), Is.EqualTo(question.Choices.Select(choice => choice.Fraction > 0)));
                Assert.That(written.Losses.Any(loss => loss.Code == "loss-feedback"), Is.EqualTo(!question.Feedback.IsEmpty));
                Assert.That(written.Losses.Any(loss => loss.Code == "loss-weights"), Is.EqualTo(question.Choices.Any(choice => choice.Fraction < 0)));
            });
        }
    }

    [Test]
    public void True_or_false_becomes_two_options()
    {
        var written = Aiken.Write([new Banks(1).Question("true-false")], new FormatWritingOptions("sv", ""));
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(written.File.Span), Does.Contain("A. Sant\nB. Falskt\nANSWER: "));
            Assert.That(written.Losses[0].Code, Is.EqualTo("loss-neighbour"));
        });
    }

    private static FormatReading Read(string text) => Aiken.Read(Encoding.UTF8.GetBytes(text), AllTypes.Options);
}
