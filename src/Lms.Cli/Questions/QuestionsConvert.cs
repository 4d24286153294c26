using Lms.Formats;

namespace Lms.Cli.Questions;

/// <summary><c>lms questions convert</c>: the same questions in another format, and what is lost on the way.</summary>
internal static class QuestionsConvert
{
    public static int Run(string path, Arguments arguments, Terminal terminal)
    {
        var target = QuestionFormats.Default.Find(arguments.Value("--to") ?? "");
        if (target is not { Writes: true })
        {
            var known = string.Join(", ", QuestionFormats.Default.All.Where(format => format.Writes).Select(format => format.Id));
            return terminal.Misuse($"Ange formatet med --to: {known}.", $"Give the format with --to: {known}.");
        }

        if (QuestionFile.Open(path, arguments, terminal) is not { } file)
            return ExitCodes.Misused;
        file.WriteProblems(terminal.Error, terminal.Language);
        if (file.Reading.Questions.Count == 0 || (file.IsFaulty && !arguments.Has("--skip-faulty")))
        {
            terminal.Tell("Inget skrevs. Rätta felen, eller lägg till --skip-faulty för att ta med resten.", "Nothing was written. Correct the errors, or add --skip-faulty to take the rest.");
            return ExitCodes.Faulty;
        }

        var pictures = file.Reading.Pictures.DistinctBy(picture => picture.Path).ToDictionary(picture => picture.Path, StringComparer.Ordinal);
        var written = target.Write(file.Reading.Questions, new(arguments.Value("--language") ?? "sv", arguments.Value("--title") ?? Path.GetFileNameWithoutExtension(path))
        {
            Picture = pictures.GetValueOrDefault,
            Tags = file.Reading.Tags,
        });
        WriteLosses(written, terminal);
        if (arguments.Value("--out") is { } to)
        {
            File.WriteAllBytes(to, written.File.Span);
            terminal.Tell($"Skrev {to}.", $"Wrote {to}.");
        }
        else
        {
            using var stream = Console.OpenStandardOutput();
            stream.Write(written.File.Span);
        }

        return file.IsFaulty ? ExitCodes.Faulty : ExitCodes.Good;
    }

    // First how many questions lose what, then each of them.
    private static void WriteLosses(FormatWriting written, Terminal terminal)
    {
        foreach (var loss in written.Losses.GroupBy(loss => loss.Code))
        {
            var count = loss.Select(one => one.Question).Distinct().Count();
            terminal.Tell($"{count} {(count == 1 ? "fråga" : "frågor")}: {loss.Key}", $"{count} {(count == 1 ? "question" : "questions")}: {loss.Key}");
        }

        foreach (var loss in written.Losses)
            terminal.Tell($"  {loss.Question}: {loss.Message.Swedish}", $"  {loss.Question}: {loss.Message.English}");
    }
}
