using System.Text;

namespace Lms.Formats.Tests.Fuzzing;

/// <summary>Hostile files, by the hundred thousand.</summary>
[TestFixture]
public sealed class TextAndXmlFuzzTests
{
    private static readonly string[] GiftMarks =
        ["{", "}", "=", "~", "#", "####", "->", "\\", "::", "[[", "]]", "%", "%50%", "%-100%", "\n", "\n\n", "\r\n", "//", "$CATEGORY:", "[html]", "[moodle]", "[plain]", "<b>", "<p", "</", "&", "*", "_", "[x](y)", "T", "{#", "1..5", ":0.1", "1e99", "\0", "\uFEFF", "[tag:", "[id:"];

    private static readonly string[] AikenMarks = ["A.", "A)", "B. ", "Z. ", "ANSWER:", "ANSWER: A", "\n", "\n\n", "\r\n", ",", "<", "&", "\0", "\uFEFF", "A. \n", "answer: b\n"];

    private static readonly string[] MoodleMarks =
    [
        "<", ">", "</", "/>", "<![CDATA[", "]]>", "&amp;", "&lt;", "&#0;", "&x;", "<!--", "-->", "<!DOCTYPE q>", "<?x?>", "<answer fraction=\"100\">", "</answer>", "<text>", "</text>", "<question type=\"cloze\">", "</question>",
        "<question type=\"ddwtos\">", "<question type=\"numerical\">", "<question type=\"kprime\">", "{1:SA:=", "{2:MULTICHOICE:", "}", "~%50%", "[[1]]", "[[99999]]", "&lt;img src=\"@@PLUGINFILE@@/a.png\"&gt;", "&lt;b&gt;", "&lt;/p&gt;", "&lt;table&gt;",
        "<file name=\"a.png\" encoding=\"base64\">AAAA</file>", "1e999", "-", "NaN", "\0", "xmlns=\"x\"", "<a>", "format=\"markdown\"", "format=\"moodle_auto_format\"", "<tolerance>1e28</tolerance>", "<units><unit><multiplier>0</multiplier><unit_name>a</unit_name></unit></units>",
    ];

    private static readonly string[] MoodleWords =
    [
        "", "0", "1", "true", "100", "-100", "33.33333", "1e9", "1e28", "-1", "99999999999999999999", "NaN", "*", "multichoice", "cloze", "ddwtos", "gapselect", "numerical", "kprime", "mtf", "ordering", "essay", "category", "matching",
        "html", "markdown", "plain_text", "moodle_auto_format", "[[1]]", "[[3]]", "[[0]]", "[[99999999999]]", "{1:SA:=a~%50%b#c}", "{:MULTICHOICE:a~=b}", "{2:NM:=5:0.1}", "{1:SA:", "}", "$course$/top/a", "$", "<p>a</p>", "<b><p>a</b>", "<img src=\"@@PLUGINFILE@@/a.png\">",
        "<img src=\"data:image/png;base64,AAAA\" alt=\"", "<table><td>", "a\nb", "&nbsp;", "&#x41;", "*a* _b_ `c`", "![](x)", "åäö😀", "\u202E", "template", "grader", "1..5", "5%", "=", "|", ",", ";", "minuter", "0.0000001", "7", "60",
    ];

    private static IEnumerable<TestCaseData> Formats
    {
        get
        {
            yield return new TestCaseData("gift", GiftMarks).SetArgDisplayNames("gift");
            yield return new TestCaseData("aiken", AikenMarks).SetArgDisplayNames("aiken");
            yield return new TestCaseData("moodlexml", MoodleMarks).SetArgDisplayNames("moodlexml");
        }
    }

    [TestCaseSource(nameof(Formats))]
    public void No_input_throws_hangs_or_fills_the_memory(string id, string[] marks)
    {
        var format = QuestionFormats.Default.Find(id)!;
        new Fuzzer(file => Read(format, file), [.. Samples(format)], marks).Run();
    }

    [Test]
    public void No_whole_XML_throws_hangs_or_fills_the_memory()
    {
        var format = QuestionFormats.Default.Find("moodlexml")!;
        var samples = Samples(format).Select(file => System.Xml.Linq.XElement.Parse(Encoding.UTF8.GetString(file))).ToList();
        var mixer = new XmlMixer(samples, MoodleWords);
        var number = 0;
        var came = 0;
        new Fuzzer(_ => came += Read(format, mixer.Mix(number++)), ["x"u8.ToArray()], ["x"]).Run();
        Assert.That(came, Is.GreaterThan(Fuzzer.Inputs / 10), "most of what is tried must reach the readers");
    }

    [TestCaseSource(nameof(Formats))]
    public void Large_hostile_files_are_done_with_quickly(string id, string[] marks)
    {
        var format = QuestionFormats.Default.Find(id)!;
        foreach (var mark in marks)
        {
            var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mark, 200_000 / mark.Length)));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.That(() => Read(format, file), Throws.Nothing, mark);
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(4)), mark);
        }
    }

    // Everything that a host does with a file: recognise it, read it, ask for every problem's words.
    private static int Read(QuestionFormat format, byte[] file)
    {
        QuestionFormats.Default.Recognise(file, "x" + format.Extension);
        var read = format.Read(file, AllTypes.Options);
        if (read.Problems.Any(problem => problem.Message.Swedish.Length == 0 || problem.Line < 0))
            throw new InvalidOperationException("A problem without words or with an impossible line.");
        if (read.Questions.Select(question => question.Id).Distinct().Count() < read.Questions.Count)
            throw new InvalidOperationException("Two questions have the same id.");
        if (read.Questions.Count == 0 && read.Problems.Count == 0)
            throw new InvalidOperationException("Neither questions nor problems.");
        return read.Questions.Count;
    }

    private static IEnumerable<byte[]> Samples(QuestionFormat format)
    {
        string[] types = ["multiple-choice", "true-false", "short-answer", "numerical", "matching", "essay", "information", "ordering", "gap-select", "drag-words", "cloze"];
        for (var seed = 0; seed < 8; seed++)
        {
            var banks = new Banks(seed);
            foreach (var type in types)
            {
                var written = format.Write([banks.Question(type)], new FormatWritingOptions("sv", ""));
                if (written.Losses.All(loss => loss.Code is not ("loss-type" or "loss-several")))
                    yield return written.File.ToArray();
            }
        }
    }
}
