using System.Text;
using Lms.Formats.Tables;

namespace Lms.Formats.Csv;

/// <summary>Writes rows as RFC 4180 says, with semicolons, as spreadsheets in Sweden read them.</summary>
internal static class CsvWriter
{
    private const char Separator = ';';

    /// <summary>UTF-8 with a byte order mark, without which Excel takes it for Windows-1252.</summary>
    public static byte[] Write(IEnumerable<TableRow> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var (index, cell) in row.Cells.Index())
            {
                if (index > 0)
                    text.Append(Separator);
                Append(text, FormulaGuard.Add(cell));
            }

            text.Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Append(StringBuilder text, string cell)
    {
        if (cell.AsSpan().IndexOfAny([Separator, '"', '\r', '\n', ',', '\t']) < 0 && cell.AsSpan().Trim().Length == cell.Length)
            text.Append(cell);
        else
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
