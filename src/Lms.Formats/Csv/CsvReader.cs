using System.Text;
using Lms.Formats.Reading;
using Lms.Formats.Tables;

namespace Lms.Formats.Csv;

/// <summary>Cuts a text into rows and cells as RFC 4180 says, with the separator that the file has.</summary>
/// <param name="text">The file's text.</param>
/// <param name="limits">What it may cost.</param>
internal sealed class CsvReader(string text, FormatLimits limits)
{
    private static readonly char[] Separators = [';', ',', '\t'];

    private readonly List<TableRow> rows = [];
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private int at;
    private int line = 1;

    /// <summary>Why the file is refused; null when it is not.</summary>
    public FormatProblem? Refusal { get; private set; }

    /// <summary>All rows, empty ones too.</summary>
    public IReadOnlyList<TableRow> Read()
    {
        var separator = Separator();
        while (at < text.Length && Refusal is null)
        {
            var first = line;
            ReadRow(separator);
            rows.Add(new(first, [.. cells]));
            cells.Clear();
            if (rows.Count > limits.TableRows + 1)
                Refuse("table-rows", $"Tabellen har fler än {limits.TableRows} rader. Dela upp den.", $"The table has more than {limits.TableRows} rows. Divide it.");
        }

        return rows;
    }

    /// <summary>What Excel wrote in the first line (<c>sep=;</c>), else what stands most often in it outside quotes.</summary>
    private char Separator()
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Separators.Contains(text[4]) && (text.Length == 5 || text[5] is '\r' or '\n'))
        {
            at = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end + 1 : text.Length;
            line = 2;
            return text[4];
        }

        var counts = new int[Separators.Length];
        var quoted = false;
        for (var i = 0; i < text.Length && (quoted || text[i] is not ('\n' or '\r')); i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && Array.IndexOf(Separators, text[i]) is >= 0 and var which)
                counts[which]++;
        }

        return Separators[counts.IndexOf(counts.Max())];
    }

    private void ReadRow(char separator)
    {
        while (Refusal is null)
        {
            if (at < text.Length && text[at] == '"')
                ReadQuoted();
            ReadBare(separator);
            if (cell.Length > limits.CellCharacters)
                Refuse("table-cell", $"En cell har fler än {limits.CellCharacters} tecken. Korta den, eller se efter om ett citattecken saknas.", $"A cell has more than {limits.CellCharacters} characters. Shorten it, or see whether a quotation mark is missing.");
            cells.Add(FormulaGuard.Remove(cell.ToString()));
            cell.Clear();
            if (cells.Count > limits.TableColumns)
                Refuse("table-columns", $"Raden har fler än {limits.TableColumns} kolumner.", $"The row has more than {limits.TableColumns} columns.");
            if (at >= text.Length)
                return;
            if (text[at++] == separator)
                continue;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            line++;
            return;
        }
    }

    private void ReadQuoted()
    {
        var first = line;
        at++;
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                at++;
                if (at >= text.Length || text[at] != '"')
                    return;
            }

            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n')))
                line++;
            cell.Append(text[at++]);
        }

        line = first;
        Refuse("csv-quote", "Ett citattecken öppnas på den här raden och stängs aldrig. Sätt dit det andra, eller skriv två i rad för ett som hör till texten.", "A quotation mark opens in this line and never closes. Add the other one, or write two in a row for one that belongs to the text.");
    }

    private void ReadBare(char separator)
    {
        var from = at;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            at++;
        cell.Append(text, from, at - from);
    }

    private void Refuse(string code, string swedish, string english) => Refusal ??= FormatRefusals.Of(code, swedish, english, line);
}
