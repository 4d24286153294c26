using System.Text;
using Lms.Formats.Reading;

namespace Lms.Formats.Tests.Reading;

[TestFixture]
public sealed class FormatTextTests
{
    private const string Letters = "Åsa möter Ädel: 5 € – ”ja”";

    private static IEnumerable<Encoding> Marked => [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    [TestCaseSource(nameof(Marked))]
    public void A_byte_order_mark_decides(Encoding encoding)
    {
        var read = FormatText.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(Letters)], 1000);
        Assert.That(read, Is.EqualTo(new FormatText(Letters, null)));
    }

    [Test]
    public void Text_without_a_mark_is_UTF_8() =>
        Assert.That(FormatText.Of(Encoding.UTF8.GetBytes(Letters), 1000), Is.EqualTo(new FormatText(Letters, null)));

    [Test]
    public void What_is_not_UTF_8_is_read_as_Windows_1252_and_told()
    {
        var read = FormatText.Of(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Letters), 1000);
        Assert.Multiple(() =>
        {
            Assert.That(read.Text, Is.EqualTo(Letters));
            Assert.That(read.Problem?.Code, Is.EqualTo("file-windows-1252"));
            Assert.That(read.Problem?.Severity, Is.EqualTo(FormatSeverity.Note));
            Assert.That(read.IsRefused, Is.False);
        });
    }

    [TestCase("", "file-empty")]
    [TestCase(" \r\n\t", "file-empty")]
    [TestCase("a\0b", "file-not-text")]
    [TestCase("01234567890", "file-too-large")]
    public void A_file_without_text_is_refused(string text, string code)
    {
        var read = FormatText.Of(Encoding.UTF8.GetBytes(text), 10);
        Assert.Multiple(() =>
        {
            Assert.That(read.Problem?.Code, Is.EqualTo(code));
            Assert.That(read.IsRefused);
            Assert.That(read.Text, Is.Empty);
        });
    }

    [Test]
    public void The_beginning_is_told_in_any_of_the_encodings() => Assert.Multiple(() =>
    {
        Assert.That(FormatText.Start([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("::a::")]), Is.EqualTo("::a::"));
        Assert.That(FormatText.Start("PK\u0003\u0004\0\0"u8), Is.Empty);
        Assert.That(FormatText.Start(new byte[10_000]), Is.Empty);
        Assert.That(FormatText.Start(Encoding.UTF8.GetBytes(new string('a', 10_000))), Has.Length.EqualTo(4096));
    });
}
