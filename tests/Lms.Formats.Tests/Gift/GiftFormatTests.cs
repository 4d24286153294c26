using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Tests.Gift;

[TestFixture]
public sealed class GiftFormatTests
{
    private static readonly string[] Sayable = ["multiple-choice", "true-false", "short-answer", "numerical", "matching", "essay", "information"];

    [TestCaseSource(nameof(Sayable))]
    public void What_is_written_reads_back_equal(string type)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var banks = new Banks(seed);
            RoundTrip.IsExact("gift", [banks.Question(type), banks.Question("true-false"), banks.Question(type)]);
        }
    }

    [Test]
    public void Tags_and_an_id_in_the_comment_before_a_question_are_read_and_written()
    {
        var read = Read("// question: 12 [id:mote-1] [tag:möte] [tag:a\\]b]\n::Mötet:: Sant? {T}\n");
        var written = QuestionFormats.Default.Find("gift")!.Write(read.Questions, new FormatWritingOptions("sv", "") { Tags = read.Tags });
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Single().Id, Is.EqualTo("import.mote-1"));
            Assert.That(read.Tags["import.mote-1"], Is.EqualTo(new[] { "möte", "a]b" }));
            Assert.That(Encoding.UTF8.GetString(written.File.Span), Does.StartWith("// [tag:möte] [tag:a\\]b]\n::mote-1::"));
        });
    }

    [TestCase("Vad? {#3:2}", "numerical", "3:2")]
    [TestCase("Vad? {#1..5}", "numerical", "1..5")]
    [TestCase("Vad? {#\n=1822:0 #Ja\n=%50%1822:2 #Nära\n~ #Nej}", "numerical", "1822:0|1822:2|*")]
    [TestCase("Hur {=stor ~liten} är den?", "multiple-choice", "stor|liten")]
    [TestCase("::T\\:1:: Vad? {=a \\= b ~c \\~ d}\r\n", "multiple-choice", "a = b|c ~ d")]
    [TestCase("Vad?\r\n{\r\n=a\r\n\r\n~b\r\n}\r\n", "multiple-choice", "a|b")]
    [TestCase("[moodle]Rad ett\\nrad två {=a ~b}", "multiple-choice", "a|b")]
    [TestCase("Skriv. {}", "essay", "")]
    [TestCase("Läs det här.", "information", "")]
    [TestCase("Vem? {=%100%Anna =%50%Ann}", "short-answer", "Anna|Ann")]
    [TestCase("Para ihop. {=a -> 1 =b -> 2 = -> 3}", "matching", "a>1|b>2|>3")]
    public void All_of_the_format_is_read(string gift, string type, string choices)
    {
        var read = Read(gift);
        Assert.Multiple(() =>
        {
            Assert.That(read.Problems.Where(problem => problem.Severity != FormatSeverity.Note), Is.Empty);
            var question = read.Questions.Single();
            Assert.That(question.Type, Is.EqualTo(type));
            Assert.That(string.Join('|', question.Choices.Select(Said)), Is.EqualTo(choices));
        });
    }

    [Test]
    public void What_a_foreign_file_has_and_we_have_not_is_passed_over_and_told()
    {
        var read = Read("::Mötet::<p>Vad <b>ser</b> du? <img src\\=\"x.png\"></p> {=<i>a</i> ~b}\n\n::Mötet::Sant? {T}\n\n::Sista::Fel? {\n");
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Select(question => question.Id), Is.EqualTo(new[] { "import.motet", "import.motet-2" }));
            Assert.That(read.Questions[0].Prompt.In("sv"), Is.EqualTo("<p>Vad <b>ser</b> du? </p>"));
            Assert.That(read.Questions[0].Choices[0].Text.In("sv"), Is.EqualTo("<i>a</i>"));
            Assert.That(read.Problems.Select(problem => (problem.Line, problem.Severity, problem.Code, problem.Question)), Is.EqualTo(new[]
            {
                (1, FormatSeverity.Warning, "gift-picture", "Mötet"),
                (5, FormatSeverity.Error, "gift-brace-unclosed", "Sista"),
            }));
        });
    }

    [Test]
    public void Losses_are_told_and_types_without_a_like_stay_out()
    {
        var text = LocalText.Of("sv", "x");
        QuestionSource[] questions =
        [
            new() { Id = "a.1", Type = "ordering", Prompt = text },
            new() { Id = "a.2", Type = "essay", Prompt = text, Settings = new Dictionary<string, string> { ["lines"] = "3" }, Hints = [text], Penalty = 0.1m },
            new() { Id = "a.3", Type = "kprim", Prompt = text, Choices = [.. "abc".Select(id => new Choice { Id = id.ToString(), AuthorId = id.ToString(), Text = LocalText.Of("sv", id.ToString()), Fraction = id == 'a' ? 1 : 0 })] },
        ];
        var written = QuestionFormats.Default.Find("gift")!.Write(questions, new FormatWritingOptions("sv", ""));
        Assert.Multiple(() =>
        {
            Assert.That(written.Losses.Select(loss => $"{loss.Question} {loss.Code}"), Is.EqualTo(new[]
            {
                "a.1 loss-type", "a.2 loss-hints", "a.2 loss-penalty", "a.2 loss-setting", "a.3 loss-neighbour",
            }));
            Assert.That(Read(Encoding.UTF8.GetString(written.File.Span)).Questions.Select(question => question.Type), Is.EqualTo(new[] { "essay", "matching" }));
        });
    }

    private static string Said(Choice choice) => choice switch
    {
        { MatchId.Length: > 0 } => $"{choice.Text}>{choice.Match}",
        { Settings.Count: > 0 } => choice.Settings["accept"],
        _ => choice.Text.ToString(),
    };

    private static FormatReading Read(string text) => QuestionFormats.Default.Find("gift")!.Read(Encoding.UTF8.GetBytes(text), AllTypes.Options);
}
