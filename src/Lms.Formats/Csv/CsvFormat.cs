using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;
using Lms.Formats.Tables;

namespace Lms.Formats.Csv;

/// <summary>The template as a text with a row a question.</summary>
internal sealed class CsvFormat : QuestionFormat
{
    public override string Id => "csv";

    public override Text Name { get; } = new("CSV (tabell)", "CSV (table)");

    public override string Extension => ".csv";

    public override string MediaType => "text/csv";

    public override bool Recognises(ReadOnlySpan<byte> start, string fileName)
    {
        var text = FormatText.Start(start);
        if (text.Length == 0)
            return false;
        var head = new CsvReader(text, FormatLimits.Default).Read();
        return (head.FirstOrDefault(row => !row.IsEmpty) is { } row && TableHeader.IsHeader(row))
            || fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
    }

    public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var text = FormatText.Of(file.Span, options.Limits.TableBytes);
        if (text.IsRefused)
            return new([], [text.Problem!]);
        var reader = new CsvReader(text.Text, options.Limits);
        var rows = reader.Read();
        return reader.Refusal is { } refusal
            ? new([], [refusal])
            : new TableReader(options, Name).Read(rows, text.Problem is { } note ? [note] : []);
    }

    public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(options);
        var writer = new TableWriter(options);
        var sheet = writer.Write(questions);
        return new(CsvWriter.Write(sheet.Rows), writer.Losses);
    }
}
