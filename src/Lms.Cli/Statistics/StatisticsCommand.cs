using System.Text.Json;
using Lms.Core.Statistics;

namespace Lms.Cli.Statistics;

/// <summary><c>lms statistics</c>: the analysis of a table of marks, as a table or JSON.</summary>
internal static class StatisticsCommand
{
    public static int Run(string path, Arguments arguments, Terminal terminal)
    {
        var told = false;
        var marks = MarksFile.Read(File.ReadLines(path), (line, message) =>
        {
            told = true;
            terminal.Error.WriteLine($"{path}{(line > 0 ? $"({line})" : "")}: {message.In(terminal.Language)}");
        });
        if (marks is null)
            return told ? ExitCodes.Faulty : ExitCodes.Misused;
        if (MarksFile.Numbers(arguments.Value("--max-marks") ?? "") is not { } full || full.Any(mark => mark <= 0))
            return terminal.Misuse("Ange varje frågas högsta poäng med --max-marks, till exempel 1,1,2.", "Give each question’s full mark with --max-marks, such as 1,1,2.");
        if (full.Count != marks.Names.Count)
            return terminal.Misuse($"Tabellen har {marks.Names.Count} frågor, men --max-marks har {full.Count} tal.", $"The table has {marks.Names.Count} questions, but --max-marks has {full.Count} numbers.");
        var analysis = QuizAnalysis.Of(MarksMatrix.Of([.. marks.Names.Zip(full, (name, mark) => new MarkedItem(name, mark))], marks.Rows));
        if (arguments.Has("--json"))
            terminal.Out.WriteLine(JsonSerializer.Serialize(StatisticsJson.Of(analysis), StatisticsJson.Options));
        else
            StatisticsTable.Write(analysis, terminal);
        return ExitCodes.Good;
    }
}
