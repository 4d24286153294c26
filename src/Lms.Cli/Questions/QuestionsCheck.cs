using Lms.Formats;

namespace Lms.Cli.Questions;

/// <summary><c>lms questions check</c>: what would come in, and every problem.</summary>
internal static class QuestionsCheck
{
    public static int Run(string path, Arguments arguments, Terminal terminal)
    {
        if (QuestionFile.Open(path, arguments, terminal) is not { } file)
            return ExitCodes.Misused;
        terminal.Out.WriteLine($"{path}: {file.Format.Name.In(terminal.Language)}");
        var count = file.Reading.Questions.Count;
        terminal.Say(count == 1 ? "1 fråga" : $"{count} frågor", count == 1 ? "1 question" : $"{count} questions");
        foreach (var type in file.Reading.Questions.CountBy(question => question.Type).OrderByDescending(type => type.Value).ThenBy(type => type.Key, StringComparer.Ordinal))
            terminal.Out.WriteLine($"{type.Value,6}  {CoreTypes.Questions.Find(type.Key)?.Title.In(terminal.Language) ?? type.Key} ({type.Key})");
        file.WriteProblems(terminal.Out, terminal.Language);
        var errors = file.Reading.Problems.Count(problem => problem.Severity == FormatSeverity.Error);
        var rest = file.Reading.Problems.Count - errors;
        terminal.Say($"{errors} fel, {rest} att se över", $"{errors} {(errors == 1 ? "error" : "errors")}, {rest} to look at");
        return file.IsFaulty ? ExitCodes.Faulty : ExitCodes.Good;
    }
}
