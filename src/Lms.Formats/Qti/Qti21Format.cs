using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Xml;
using Lms.Formats.Zip;

namespace Lms.Formats.Qti;

/// <summary>QTI 2.1 and 2.2: a package of items, or one item. A package of QTI 3.0 is read as well.</summary>
internal sealed class Qti21Format : QuestionFormat
{
    public override string Id => "qti21";

    public override Text Name { get; } = new("QTI 2.1", "QTI 2.1");

    public override string Extension => ".zip";

    public override string MediaType => "application/zip";

    public override bool Recognises(ReadOnlySpan<byte> start, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (ZipBox.Begins(start))
        {
            return !Encoding.Latin1.GetString(start[..Math.Min(start.Length, 4096)]).Contains("[Content_Types].xml", StringComparison.Ordinal)
                && (start.IndexOf("imsmanifest.xml"u8) >= 0 || fileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase));
        }

        return SafeXml.RootName(start).LocalName is "assessmentItem" or "assessmentTest" or "manifest" or "questestinterop";
    }

    public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new QtiFile(options, Name).Read(file);
    }

    public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(options);
        var writer = new QtiWriter(options);
        return new(writer.Write(questions), writer.Losses);
    }
}
