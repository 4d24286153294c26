using System.Globalization;
using System.Text;
using System.Xml;
using Lms.Core;
using Lms.Formats.Reading;
using Lms.Formats.Tables;
using Lms.Formats.Zip;

namespace Lms.Formats.Xlsx;

/// <summary>Reads a sheet's rows as texts. A formula is never calculated: what it gave when the workbook was saved is taken, and told.</summary>
/// <param name="shared">The texts that cells share.</param>
/// <param name="limits">What the sheet may cost.</param>
internal sealed class XlsxCells(IReadOnlyList<string> shared, FormatLimits limits)
{
    private readonly List<TableRow> rows = [];
    private readonly List<FormatProblem> problems = [];

    /// <summary>Notes on formulas and faulty cells; a refusal comes last.</summary>
    public IReadOnlyList<FormatProblem> Problems => problems;

    /// <summary>The text of an element with runs, such as a shared text; phonetic guides are left out. Leaves the reader after it.</summary>
    /// <param name="reader">At the element.</param>
    /// <param name="limits">How long it may be.</param>
    public static string TextOf(XmlReader reader, FormatLimits limits)
    {
        var text = new StringBuilder();
        using (var inner = reader.ReadSubtree())
        {
            inner.Read();
            while (!inner.EOF)
            {
                if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "rPh")
                    inner.Skip();
                else if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "t")
                    text.Append(inner.ReadElementContentAsString());
                else
                    inner.Read();
                if (text.Length > limits.CellCharacters * 8)
                    throw ZipFault.Of("zip-size");
            }
        }

        reader.Read();
        return XlsxText.Unescape(text.ToString());
    }

    /// <summary>Every row with a cell in it.</summary>
    /// <param name="reader">The sheet's XML.</param>
    public IReadOnlyList<TableRow> Read(XmlReader reader)
    {
        var number = 0;
        while (!reader.EOF && !Refused)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
            {
                reader.Read();
                continue;
            }

            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            var cells = ReadRow(reader, number);
            if (cells.Count > 0)
                rows.Add(new(number, cells));
            if (rows.Count > limits.TableRows + 1)
                Refuse("table-rows", $"Arket har fler än {limits.TableRows} rader. Dela upp det.", $"The sheet has more than {limits.TableRows} rows. Divide it.", number);
        }

        return rows;
    }

    private bool Refused => problems.Count > 0 && problems[^1].Severity == FormatSeverity.Error;

    private List<string> ReadRow(XmlReader reader, int row)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return cells;
        }

        var depth = reader.Depth;
        var column = 0;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth && !Refused)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                reader.Read();
                continue;
            }

            column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
            var text = ReadCell(reader, row, column);
            if (text.Length == 0)
                continue;
            if (column > limits.TableColumns)
            {
                Refuse("table-columns", $"Raden har fler än {limits.TableColumns} kolumner.", $"The row has more than {limits.TableColumns} columns.", row);
                break;
            }

            while (cells.Count < column)
                cells.Add("");
            cells[column - 1] = text;
        }

        return cells;
    }

    private string ReadCell(XmlReader reader, int row, int column)
    {
        var type = reader.GetAttribute("t") ?? "n";
        string value = "", inline = "";
        var formula = false;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            reader.Read();
            while (!reader.EOF && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element)
                    reader.Read();
                else if (reader.LocalName == "is")
                    inline = TextOf(reader, limits);
                else if (reader.LocalName == "v")
                    value = reader.ReadElementContentAsString();
                else
                {
                    formula |= reader.LocalName == "f";
                    reader.Skip();
                }
            }
        }

        reader.Read();
        var text = type switch
        {
            "inlineStr" => inline,
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
            "str" => XlsxText.Unescape(value),
            "b" => value == "1" ? "true" : "false",
            "e" => "",
            _ => Number(value),
        };
        if (text.Length > limits.CellCharacters)
            Refuse("table-cell", $"En cell har fler än {limits.CellCharacters} tecken. Korta den.", $"A cell has more than {limits.CellCharacters} characters. Shorten it.", row);
        else if ((formula || type == "e") && problems.Count < limits.Problems)
            problems.Add(Told(type == "e", row, column));
        return text;
    }

    private static FormatProblem Told(bool broken, int row, int column) => broken
        ? new(row, column, FormatSeverity.Warning, "xlsx-error", new Text("Cellen har en formel som gav fel, och lästes som tom. Skriv texten i stället.", "The cell has a formula that failed, and was read as empty. Write the text instead."), "")
        : new(row, column, FormatSeverity.Note, "xlsx-formula", new Text("Cellen har en formel. Det som den visade när filen sparades lästes.", "The cell has a formula. What it showed when the file was saved was read."), "");

    // A spreadsheet keeps 15 digits; the rest of a binary number is noise: 33.300000000000004.
    private static string Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Math.Abs(number) < 1e15 && (Math.Abs(number) > 1e-9 || number == 0)
                ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.####################", CultureInfo.InvariantCulture)
                : number.ToString("G15", CultureInfo.InvariantCulture)
            : value;

    private static int? ColumnOf(string? place)
    {
        var column = 0;
        foreach (var letter in place ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = (column * 26) + (letter - 'A' + 1);
            if (column > 20_000)
                break;
        }

        return column == 0 ? null : column;
    }

    private void Refuse(string code, string swedish, string english, int row) => problems.Add(FormatRefusals.Of(code, swedish, english, row));
}
