using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Aiken;

/// <summary>Aiken: multiple choice with one right answer, in plain text.</summary>
internal sealed class AikenFormat : QuestionFormat
{
    public override string Id => "aiken";

    public override Text Name { get; } = new("Aiken", "Aiken");

    public override string Extension => ".txt";

    public override string MediaType => "text/plain; charset=utf-8";

    public override bool Recognises(ReadOnlySpan<byte> start, string fileName)
    {
        var lines = FormatText.Start(start).Split('\n', StringSplitOptions.TrimEntries);
        return lines.Any(line => AikenLine.OptionOf(line) is not null) && lines.Any(line => AikenLine.AnswerOf(line) is not null);
    }

    public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var text = FormatText.Of(file.Span, options.Limits.TextBytes);
        if (text.IsRefused)
            return new([], [text.Problem!]);
        var sheet = new ReadingSheet(options);
        if (text.Problem is not null)
            sheet.Tell(text.Problem);
        new AikenReader(sheet).Read(text.Text);
        return sheet.Finish(Name);
    }

    public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(options);
        var writer = new AikenWriter(options);
        return new(Encoding.UTF8.GetBytes(writer.Write(questions)), writer.Losses);
    }
}
