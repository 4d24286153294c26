using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;
using Lms.Formats.Xml;

namespace Lms.Formats.MoodleXml;

/// <summary>Moodle XML, as Moodle’s question bank exports and imports it.</summary>
internal sealed class MoodleXmlFormat : QuestionFormat
{
    public override string Id => "moodlexml";

    public override Text Name { get; } = new("Moodle XML", "Moodle XML");

    public override string Extension => ".xml";

    public override string MediaType => "application/xml";

    public override bool Recognises(ReadOnlySpan<byte> start, string fileName) => SafeXml.RootName(start) == "quiz" || SafeXml.TypeName(start) == "quiz";

    public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var xml = SafeXml.Read(file.Span, options.Limits);
        if (xml.Root is null)
            return new([], [xml.Problem!]);
        if (xml.Root.Name != "quiz")
        {
            return new([], [FormatRefusals.Of(
                "moodle-not-quiz",
                $"Filen börjar med <{xml.Root.Name.LocalName.AtMost(40)}>, men Moodle XML börjar med <quiz>. Exportera från Moodles frågebank som Moodle XML.",
                $"The file begins with <{xml.Root.Name.LocalName.AtMost(40)}>, but Moodle XML begins with <quiz>. Export from Moodle’s question bank as Moodle XML.",
                SafeXml.PlaceOf(xml.Root).Line)]);
        }

        var sheet = new ReadingSheet(options);
        if (xml.Problem is not null)
            sheet.Tell(xml.Problem);
        new MoodleReader(sheet).Read(xml.Root);
        return sheet.Finish(Name);
    }

    public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(options);
        var writer = new MoodleWriter(options);
        return new(writer.Write(questions), writer.Losses);
    }
}
