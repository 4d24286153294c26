using Lms.Core.Content;

namespace Lms.Cli.Content;

/// <summary><c>lms check</c>: every problem of a content module.</summary>
internal static class ContentCheck
{
    public static int Run(string folder, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            return terminal.Misuse($"Mappen {folder} finns inte.", $"There is no folder {folder}.");
        var reading = CoreTypes.Modules.Read(ContentFolder.At(folder));
        foreach (var problem in reading.Problems)
            terminal.Out.WriteLine($"{problem.Path}({problem.Line}{(problem.Column > 0 ? $",{problem.Column}" : "")}): {problem.Code}: {problem.Message.In(terminal.Language)}");
        if (reading.Problems.Count > 0)
        {
            terminal.Say($"{reading.Problems.Count} fel i {folder}", $"{reading.Problems.Count} {(reading.Problems.Count == 1 ? "problem" : "problems")} in {folder}");
            return ExitCodes.Faulty;
        }

        var release = $"{reading.ModuleId} {reading.Version} ({string.Join(", ", reading.Languages)})";
        terminal.Say($"Inga fel: {release}", $"No problems: {release}");
        return ExitCodes.Good;
    }
}
