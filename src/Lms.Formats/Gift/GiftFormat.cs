using System.Text;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;
using Lms.Formats.Reading;

namespace Lms.Formats.Gift;

/// <summary>GIFT, as the core reads and writes it, with what other systems write into it.</summary>
internal sealed class GiftFormat : QuestionFormat
{
    public override string Id => "gift";

    public override Text Name { get; } = new("GIFT", "GIFT");

    public override string Extension => ".gift";

    public override string MediaType => "text/plain; charset=utf-8";

    public override bool Recognises(ReadOnlySpan<byte> start, string fileName)
    {
        var text = FormatText.Start(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("::", StringComparison.Ordinal) || text.StartsWith("$CATEGORY", StringComparison.OrdinalIgnoreCase))
            return true;
        var named = fileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
        return text.Length > 0 && text[0] != '<' && (named || (fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && HasAnswers(text)));
    }

    public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var text = FormatText.Of(file.Span, Math.Min(options.Limits.TextBytes, GiftReader.MaxBytes));
        if (text.IsRefused)
            return new([], [text.Problem!]);
        var read = new GiftReader(options.Types) { IsForeign = true }.Read(text.Text, "", FormatReadingOptions.Set, options.Language);
        var problems = new List<FormatProblem>();
        if (text.Problem is not null)
            problems.Add(text.Problem);
        var names = new GiftNames(text.Text);
        problems.AddRange(read.Notes.Select(note => Of(note, note.Code == "gift-picture" ? FormatSeverity.Warning : FormatSeverity.Note, names)));
        problems.AddRange(read.Problems.Select(problem => Of(problem, FormatSeverity.Error, names)));
        if (read.Questions.Count == 0 && read.Problems.Count == 0)
            problems.Add(FormatRefusals.Nothing(Name));
        if (read.Questions.Count > options.Limits.Questions)
            problems.Add(FormatRefusals.TooManyQuestions(options.Limits.Questions, read.Questions[options.Limits.Questions].Line));
        return new([.. read.Questions.Take(options.Limits.Questions)], [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).Take(options.Limits.Problems)])
        {
            Tags = read.Tags,
        };
    }

    public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(options);
        var losses = new GiftLosses(options);
        var sayable = questions.Select(losses.Sayable).OfType<QuestionSource>().ToList();
        var written = GiftWriter.Write(sayable, options.Language, options.Tags);
        return new(Encoding.UTF8.GetBytes(written), losses.All);
    }

    private static bool HasAnswers(string text) =>
        text.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && (text.IndexOf('}', open) > open || text.Length >= 4000);

    private static FormatProblem Of(ContentProblem problem, FormatSeverity severity, GiftNames names) =>
        new(problem.Line, problem.Column, severity, problem.Code, problem.Message, names.At(problem.Line));
}
