using System.Diagnostics;
using System.Text;

namespace Lms.Formats.Tests.MoodleXml;

/// <summary>Texts that are costly to read, as many as fit in a question.</summary>
[TestFixture]
public sealed class HostileTextTests
{
    [TestCase("&lt;b&gt;")]
    [TestCase("&lt;a href='https://x.se'&gt;")]
    [TestCase("&lt;b&gt;&lt;p&gt;&lt;/b&gt;")]
    [TestCase("&lt;table&gt;&lt;td&gt;")]
    [TestCase("&lt;img src=\"")]
    [TestCase("&lt;!--")]
    [TestCase("{1:SA:=")]
    [TestCase("{1:MC:~a~=b}")]
    [TestCase("[[1]]")]
    [TestCase("*a **b _")]
    [TestCase("&amp;#x41;")]
    public void A_costly_text_is_done_with_within_a_second(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 19_000 / piece.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal).Length));
        foreach (var (type, format) in new[] { ("cloze", "html"), ("ddwtos", "moodle_auto_format"), ("description", "markdown"), ("multichoice", "html") })
        {
            var file = Encoding.UTF8.GetBytes($"<quiz><question type=\"{type}\"><questiontext format=\"{format}\"><text>{text}</text></questiontext><answer fraction=\"100\"><text>{text}</text></answer><answer><text>b</text></answer></question></quiz>");
            var fastest = TimeSpan.MaxValue;
            for (var tries = 0; tries < 3 && fastest > TimeSpan.FromSeconds(1); tries++)
            {
                var clock = Stopwatch.StartNew();
                QuestionFormats.Default.Find("moodlexml")!.Read(file, AllTypes.Options);
                fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
            }

            Assert.That(fastest, Is.LessThan(TimeSpan.FromSeconds(1)), type);
        }
    }
}
