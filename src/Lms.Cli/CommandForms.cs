using Lms.Core;

namespace Lms.Cli;

/// <summary>How each command is written, for whoever wrote it half.</summary>
internal static class CommandForms
{
    private static readonly (string Words, Text Form)[] All =
    [
        ("questions check", new("lms questions check FIL", "lms questions check FILE")),
        ("questions convert", new("lms questions convert FIL --to FORMAT", "lms questions convert FILE --to FORMAT")),
        ("statistics", new("lms statistics POÄNG.csv --max-marks 1,1,2", "lms statistics MARKS.csv --max-marks 1,1,2")),
        ("check", new("lms check MAPP", "lms check FOLDER")),
        ("preview", new("lms preview MAPP", "lms preview FOLDER")),
        ("pack", new("lms pack MAPP", "lms pack FOLDER")),
    ];

    /// <summary>What to write in place of the words given.</summary>
    public static Text Closest(IReadOnlyList<string> words)
    {
        var given = string.Join(' ', words);
        var meant = All.Where(command => $"{given} ".StartsWith($"{command.Words} ", StringComparison.Ordinal) || command.Words.StartsWith($"{given} ", StringComparison.Ordinal)).Select(command => command.Form).ToList();
        return meant.Count == 0
            ? new($"Kommandot ”{given}” finns inte.", $"There is no command “{given}”.")
            : new(
                $"”{given}” går inte att köra. Skriv {string.Join(" eller ", meant.Select(form => form.Swedish))}.",
                $"“{given}” cannot be run. Write {string.Join(" or ", meant.Select(form => form.English))}.");
    }
}
