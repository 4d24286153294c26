using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Tests;

[TestFixture]
public sealed class QuestionFormatsTests
{
    [Test]
    public void A_file_is_recognised_by_the_first_format_that_knows_it()
    {
        var formats = new QuestionFormats([new Known("one", "1"), new Known("two", "12")]);
        Assert.Multiple(() =>
        {
            Assert.That(formats.Recognise(Encoding.UTF8.GetBytes("12"), "x")?.Id, Is.EqualTo("one"));
            Assert.That(formats.Recognise(Encoding.UTF8.GetBytes("3"), "x"), Is.Null);
            Assert.That(formats.Find("two"), Is.SameAs(formats.All[1]));
            Assert.That(formats.Find("three"), Is.Null);
        });
    }

    [Test]
    public void Two_formats_with_one_id_are_a_fault_of_the_developer() =>
        Assert.That(() => new QuestionFormats([new Known("one", ""), new Known("one", "")]), Throws.InvalidOperationException.With.Message.Contain("'one'"));

    [Test]
    public void Every_shipped_format_has_a_name_in_both_languages_an_extension_and_a_media_type() => Assert.Multiple(() =>
    {
        foreach (var format in QuestionFormats.Default.All)
        {
            Assert.That(format.Id, Does.Match("^[a-z0-9]+$"));
            Assert.That(format.Name.Swedish, Is.Not.Empty, format.Id);
            Assert.That(format.Name.English, Is.Not.Empty, format.Id);
            Assert.That(format.Extension, Does.StartWith("."), format.Id);
            Assert.That(format.MediaType, Does.Contain("/"), format.Id);
        }
    });

    [Test]
    public void A_limit_is_lowered_freely_and_never_raised_above_its_cap() => Assert.Multiple(() =>
    {
        Assert.That(new FormatLimits { XmlDepth = 3 }.XmlDepth, Is.EqualTo(3));
        Assert.That(new FormatLimits { TextBytes = 20 * 1024 * 1024 }.TextBytes, Is.EqualTo(20 * 1024 * 1024));
        Assert.That(() => new FormatLimits { XmlDepth = 65 }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contain("XmlDepth"));
        Assert.That(() => new FormatLimits { Questions = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    private sealed class Known(string id, string start) : QuestionFormat
    {
        public override string Id => id;

        public override Text Name => new(id, id);

        public override string Extension => ".x";

        public override string MediaType => "text/plain";

        public override bool Recognises(ReadOnlySpan<byte> file, string fileName) => file.StartsWith(Encoding.UTF8.GetBytes(start));

        public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options) => new([], []);

        public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options) => new(ReadOnlyMemory<byte>.Empty, []);
    }
}
