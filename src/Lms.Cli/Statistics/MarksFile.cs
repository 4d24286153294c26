using System.Globalization;
using Lms.Core;

namespace Lms.Cli.Statistics;

/// <summary>A table of marks: a row per attempt, a column per question, and perhaps the questions' names on top.</summary>
/// <param name="Names">The questions' names.</param>
/// <param name="Rows">Marks.</param>
internal sealed record MarksFile(IReadOnlyList<string> Names, IReadOnlyList<double[]> Rows)
{
    private const int MostColumns = 1_000;

    /// <summary>Reads a table; null after its first fault was told.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="fault">Called with the line and a sentence.</param>
    public static MarksFile? Read(IEnumerable<string> lines, Action<int, Text> fault)
    {
        List<string>? names = null;
        var rows = new List<double[]>();
        var separator = '\0';
        foreach (var (index, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            separator = separator == '\0' ? SeparatorOf(line) : separator;
            var cells = line.TrimStart('\uFEFF').Split(separator).Select(cell => cell.Trim().Trim('"').Trim()).ToList();
            var marks = cells.Select(cell => Number(cell, separator)).ToList();
            if (names is null)
            {
                var isHeader = marks.Exists(mark => mark is null);
                names = isHeader ? [.. cells.Select((cell, at) => cell.Length == 0 ? $"{at + 1}" : cell)] : [.. cells.Select((_, at) => $"{at + 1}")];
                if (names.Count > MostColumns)
                    return Refuse(fault, index + 1, $"Tabellen har fler än {MostColumns} kolumner.", $"The table has more than {MostColumns} columns.");
                if (isHeader)
                    continue;
            }

            if (marks.Count != names.Count)
                return Refuse(fault, index + 1, $"Raden har {marks.Count} kolumner, men ska ha {names.Count}.", $"The row has {marks.Count} columns, but must have {names.Count}.");
            if (marks.FindIndex(mark => mark is null) is >= 0 and var at)
                return Refuse(fault, index + 1, $"”{cells[at]}” i kolumn {at + 1} är inget tal. Skriv 0 för en tom poäng.", $"“{cells[at]}” in column {at + 1} is no number. Write 0 for no mark.");
            rows.Add([.. marks.Select(mark => mark!.Value)]);
        }

        return rows.Count > 0 ? new(names!, rows) : Refuse(fault, 0, "Filen har inga rader med poäng.", "The file has no rows of marks.");
    }

    /// <summary>Numbers with a separator between them; null when one is none.</summary>
    public static IReadOnlyList<double>? Numbers(string list)
    {
        var separator = SeparatorOf(list);
        var numbers = list.Split(separator).Select(one => Number(one.Trim(), separator)).ToList();
        return numbers.Exists(number => number is null) ? null : [.. numbers.Select(number => number!.Value)];
    }

    private static MarksFile? Refuse(Action<int, Text> fault, int line, string swedish, string english)
    {
        fault(line, new Text(swedish, english));
        return null;
    }

    // A comma is a decimal mark only where it does not separate.
    private static char SeparatorOf(string line) => line.Contains(';', StringComparison.Ordinal) ? ';' : line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';

    private static double? Number(string cell, char separator) =>
        double.TryParse(separator == ',' ? cell : cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
