using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Xml;

namespace Lms.Formats.Qti;

/// <summary>QTI 3.0, which is only read.</summary>
internal sealed class Qti30Format : QuestionFormat
{
    public override string Id => "qti30";

    public override Text Name { get; } = new("QTI 3.0", "QTI 3.0");

    public override string Extension => ".zip";

    public override string MediaType => "application/zip";

    public override bool Writes => false;

    public override bool Recognises(ReadOnlySpan<byte> start, string fileName) =>
        SafeXml.RootName(start).LocalName is "qti-assessment-item" or "qti-assessment-test";

    public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new QtiFile(options, Name).Read(file);
    }

    public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options) =>
        throw new NotSupportedException("QTI 3.0 is only read. Write with QuestionFormats.Default.Find(\"qti21\").");
}
