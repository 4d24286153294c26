using Lms.Formats;

namespace Lms.Cli.Questions;

/// <summary>A file of questions that was read.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Format">The format that it has.</param>
/// <param name="Reading">What it holds.</param>
internal sealed record QuestionFile(string Path, QuestionFormat Format, FormatReading Reading)
{
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>True when something in it could not be read.</summary>
    public bool IsFaulty => Reading.Problems.Any(problem => problem.Severity == FormatSeverity.Error);

    /// <summary>Reads a file; null after the misuse was told.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arguments">May name its format and language.</param>
    /// <param name="terminal">Where to tell.</param>
    public static QuestionFile? Open(string path, Arguments arguments, Terminal terminal)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
        {
            terminal.Misuse($"{path} är större än någon frågefil får vara.", $"{path} is larger than any file of questions may be.");
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        var format = arguments.Value("--from") is { } named ? QuestionFormats.Default.Find(named) : QuestionFormats.Default.Recognise(bytes, System.IO.Path.GetFileName(path));
        if (format is null)
        {
            var known = string.Join(", ", QuestionFormats.Default.All.Select(one => one.Id));
            terminal.Misuse($"Det går inte att se vilket format {path} har. Ange det med --from: {known}.", $"It cannot be seen which format {path} has. Give it with --from: {known}.");
            return null;
        }

        return new(path, format, format.Read(bytes, new(arguments.Value("--language") ?? "sv", FormatLimits.Default, CoreTypes.Questions)));
    }

    /// <summary>Writes every problem: file, line, column, what it means, code and sentence.</summary>
    /// <param name="to">Where.</param>
    /// <param name="language">sv or en.</param>
    public void WriteProblems(TextWriter to, string language)
    {
        foreach (var problem in Reading.Problems)
        {
            var place = problem switch
            {
                { Line: 0 } => "",
                { Column: 0 } => $"({problem.Line})",
                _ => $"({problem.Line},{problem.Column})",
            };
            var question = problem.Question.Length == 0 ? "" : $" [{problem.Question}]";
            to.WriteLine($"{Path}{place}: {Severity(problem.Severity).In(language)} {problem.Code}{question}: {problem.Message.In(language)}");
        }
    }

    private static Core.Text Severity(FormatSeverity severity) => severity switch
    {
        FormatSeverity.Error => new("fel", "error"),
        FormatSeverity.Warning => new("varning", "warning"),
        _ => new("anmärkning", "note"),
    };
}
