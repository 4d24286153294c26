using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Tests.Shared;

namespace Lms.Formats.Tests.MoodleXml;

[TestFixture]
public sealed class MoodleXmlFormatTests
{
    private static readonly string[] Sayable =
        ["multiple-choice", "true-false", "short-answer", "numerical", "matching", "essay", "information", "ordering", "gap-select", "drag-words", "cloze"];

    private static readonly QuestionFormat Moodle = QuestionFormats.Default.Find("moodlexml")!;

    [TestCaseSource(nameof(Sayable))]
    public void What_is_written_reads_back_equal(string type)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var banks = new Banks(seed);
            var hinted = banks.Question(type);
            if (type is not ("information" or "essay" or "true-false"))
                hinted = hinted with { Hints = [LocalText.Of("sv", banks.Html()), LocalText.Of("sv", "två")], Penalty = 0.25m };
            RoundTrip.IsExact("moodlexml", [banks.Question(type), banks.Question("true-false"), hinted]);
        }
    }

    [Test]
    public void Units_words_of_essays_and_fixed_order_read_back_equal()
    {
        var text = LocalText.Of("sv", "x");
        Choice Number(string accept) => new() { Id = "a", AuthorId = "a", Text = LocalText.Empty, Fraction = 1, Settings = new Dictionary<string, string> { ["accept"] = accept } };
        RoundTrip.IsExact("moodlexml",
        [
            new() { Id = "import.a", Type = "numerical", Prompt = text, Choices = [Number("90")], Settings = new Dictionary<string, string> { ["units"] = "minuter=1, timmar=60, sekunder=1/60", ["unit"] = "required", ["unit-penalty"] = "0.1", ["unit-input"] = "choose" } },
            new()
            {
                Id = "import.b", Type = "essay", Prompt = text, Settings = new Dictionary<string, string> { ["min-words"] = "10", ["max-words"] = "50", ["lines"] = "5" },
                Choices = [new Choice { Id = "template", AuthorId = "template", Text = text }, new Choice { Id = "grader", AuthorId = "grader", Text = text }],
            },
        ]);
    }

    [Test]
    public void A_picture_and_tags_travel_along()
    {
        var question = new Banks(3).Question("multiple-choice") with { Picture = new QuestionPicture("assets/karta.png", LocalText.Of("sv", "En \"karta\" & mer")) };
        var file = new FormatPicture("assets/karta.png", PictureFiles.Png(), "image/png");
        var options = new FormatWritingOptions("sv", "") { Picture = _ => file, Tags = new Dictionary<string, IReadOnlyList<string>> { [question.Id] = ["a", "möte & <b>"] } };
        RoundTrip.IsExact("moodlexml", [question], options: options);
        var read = Moodle.Read(Moodle.Write([question], options).File, AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(read.Pictures.Single().Path, Is.EqualTo("assets/karta.png"));
            Assert.That(read.Tags[question.Id], Is.EqualTo(new[] { "a", "möte & <b>" }));
        });
    }

    [Test]
    public void An_export_of_Moodle_is_read_as_it_was_meant()
    {
        var read = Read("""
            <question type="category"><category><text>$course$/top/Juridik/Barn</text></category></question>
            <question type="multichoice">
              <name><text>Barns rätt 1</text></name>
              <questiontext format="html"><text><![CDATA[<p dir="ltr" style="text-align: left;">Vad gäller?<br></p>]]></text></questiontext>
              <generalfeedback format="html"><text><p></p></text></generalfeedback>
              <defaultgrade>2.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><idnumber></idnumber>
              <single>false</single><shuffleanswers>false</shuffleanswers><answernumbering>abc</answernumbering>
              <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
              <answer fraction="50" format="html"><text>&lt;p&gt;a&lt;/p&gt;</text><feedback format="html"><text>bra</text></feedback></answer>
              <answer fraction="50" format="plain_text"><text>b &lt; c</text></answer>
              <answer fraction="-100" format="markdown"><text>*d*</text></answer>
              <hint format="html"><text>tänk</text></hint>
            </question>
            <question type="shortanswer"><name><text>s</text></name><questiontext><text>Vem?</text></questiontext><usecase>1</usecase><answer fraction="100"><text>Anna*</text></answer></question>
            <question type="cloze"><name><text>c</text></name><questiontext format="html"><text><![CDATA[<p>Den {1:MULTICHOICE:=ena#ja~%50%andra~tredje} och {2:NM:=5:0.1}.</p>]]></text></questiontext></question>
            <question type="ddwtos"><name><text>d</text></name><questiontext format="html"><text>En [[1]] och en [[2]] och en [[1]].</text></questiontext>
              <dragbox><text>ko</text><group>1</group><infinite/></dragbox><dragbox><text>häst</text><group>1</group></dragbox></question>
            <question type="kprime"><name><text>k</text></name><questiontext format="html"><text>Stämmer det?</text></questiontext><scoringmethod><text>subpoints</text></scoringmethod>
              <row number="1"><optiontext><text>a</text></optiontext><feedbacktext><text/></feedbacktext></row><row number="2"><optiontext><text>b</text></optiontext></row><row number="3"><optiontext><text>c</text></optiontext></row>
              <column number="1"><responsetext><text>True</text></responsetext></column><column number="2"><responsetext><text>False</text></responsetext></column>
              <weight rownumber="1" columnnumber="1"><value>1.000</value></weight><weight rownumber="1" columnnumber="2"><value>0.000</value></weight>
              <weight rownumber="2" columnnumber="2"><value>1.000</value></weight><weight rownumber="3" columnnumber="1"><value>1.000</value></weight></question>
            <question type="calculated"><name><text>räkna</text></name><questiontext><text>x</text></questiontext></question>
            """);
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Select(question => question.Type), Is.EqualTo(new[] { "multiple-choice", "short-answer", "cloze", "drag-words", "kprim" }));
            Assert.That(read.Problems.Select(problem => $"{problem.Line} {problem.Severity} {problem.Code} {problem.Question}"), Is.EqualTo(new[]
            {
                "8 Note moodle-points Barns rätt 1", "16 Warning moodle-case s", "25 Error moodle-type-unknown räkna",
            }));
            var first = read.Questions[0];
            Assert.That(first.Id, Is.EqualTo("import.barns-ratt-1"));
            Assert.That(first.Category, Is.EqualTo("Juridik/Barn"));
            Assert.That(first.Prompt.In("sv"), Is.EqualTo("Vad gäller?"));
            Assert.That(first.Feedback.IsEmpty);
            Assert.That(first.Choices.Select(choice => $"{choice.Text} {choice.Fraction}"), Is.EqualTo(new[] { "a 0.5", "b &lt; c 0.5", "<em>d</em> -1" }));
            Assert.That(first.Settings, Is.EquivalentTo(new Dictionary<string, string> { ["answers"] = "several", ["shuffle"] = "false" }));
            Assert.That(read.Questions[2].Prompt.In("sv"), Is.EqualTo("Den [[1]] och [[2]]."));
            Assert.That(read.Questions[2].Parts.Select(part => part.Type), Is.EqualTo(new[] { "multiple-choice", "numerical" }));
            Assert.That(read.Questions[3].Prompt.In("sv"), Is.EqualTo("En [[1]] och en [[2]] och en [[3]]."));
            Assert.That(read.Questions[3].Choices[0].Settings["gap"], Is.EqualTo("1 3"));
            Assert.That(read.Questions[4].Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 1m, 0, 1 }));
        });
    }

    [TestCase("<p>Hej <script>alert(1)</script><img src=x onerror=alert(1)></p>")]
    [TestCase("<a href='javascript:alert(1)'>x</a><iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [TestCase("<svg onload=alert(1)><math><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    public void Texts_pass_the_allow_list(string html)
    {
        var read = Read($"<question type=\"multichoice\"><questiontext format=\"html\"><text>x{Escaped(html)}</text></questiontext><answer fraction=\"100\"><text>a {Escaped(html)}</text></answer><answer><text>b</text></answer></question>");
        var texts = string.Join('\n', read.Questions.SelectMany(question => question.Choices.Select(choice => choice.Text.ToString()).Append(question.Prompt.ToString())));
        Assert.That(texts, Does.Not.Match("(?i)<(script|img|svg|iframe|style|math)|onerror|onload|javascript:"));
        Assert.That(texts, Does.StartWith("a"));
    }

    [TestCase("<html/>", "moodle-not-quiz")]
    [TestCase("<quiz></quiz>", "file-no-questions")]
    [TestCase("<quiz><question type='multichoice'>", "xml-broken")]
    [TestCase("<!DOCTYPE quiz><quiz/>", "xml-doctype")]
    [TestCase("", "file-empty")]
    [TestCase("PK\u0003\u0004\0", "file-not-text")]
    public void A_file_that_is_none_is_refused(string file, string code)
    {
        var read = Moodle.Read(Encoding.UTF8.GetBytes(file), AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions, Is.Empty);
            Assert.That(read.Problems.Single().Code, Is.EqualTo(code));
            Assert.That(read.Problems.Single().Message.Swedish, Is.Not.EqualTo(read.Problems.Single().Message.English));
        });
    }

    [Test]
    public void What_Moodle_cannot_say_becomes_a_neighbour_or_stays_out_and_is_told()
    {
        var text = LocalText.Of("sv", "x");
        Choice Item(string id, string category) => new() { Id = id, AuthorId = id, Text = LocalText.Of("sv", id), Settings = new Dictionary<string, string> { ["category"] = category } };
        QuestionSource[] questions =
        [
            new() { Id = "a.1", Type = "dialogue", Prompt = text },
            new() { Id = "a.2", Type = "categorise", Prompt = text, Choices = [Item("a", "k"), Item("b", "none")], Parts = [new QuestionSource { Id = "k", Type = "", Prompt = LocalText.Of("sv", "Kommunen") }] },
            new() { Id = "a.3", Type = "multiple-choice", Prompt = text, Picture = new QuestionPicture("assets/x.png", text), Choices = [Item("a", "") with { Fraction = 1 }, Item("b", "") with { Fraction = -0.37m }] },
        ];
        var written = Moodle.Write(questions, new FormatWritingOptions("sv", ""));
        Assert.Multiple(() =>
        {
            Assert.That(written.Losses.Select(loss => $"{loss.Question} {loss.Code}"), Is.EqualTo(new[] { "a.1 loss-type", "a.2 loss-neighbour", "a.3 loss-moodle-grade", "a.3 loss-picture" }));
            Assert.That(Moodle.Read(written.File, AllTypes.Options).Questions[0].Choices.Select(pair => pair.Match.In("sv")), Is.EqualTo(new[] { "Kommunen", "Hör inte hit" }));
        });
    }

    private static string Escaped(string html) => html.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static FormatReading Read(string questions) => Moodle.Read(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + questions + "\n</quiz>"), AllTypes.Options);
}
