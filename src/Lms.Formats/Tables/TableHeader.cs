using Lms.Core;
using Lms.Formats.Reading;

namespace Lms.Formats.Tables;

/// <summary>Where each column of a table stands.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<TableColumn, int> places = [];

    private TableHeader(TableRow row)
    {
        foreach (var (index, title) in row.Cells.Index())
        {
            if (title.Length <= 100 && TableWords.Column(title) is { } column)
                places.TryAdd(column, index);
        }
    }

    /// <summary>The numbers of a role's columns, in order; a column without a number is 0.</summary>
    public IEnumerable<int> Numbers(TableRole role) => places.Keys.Where(column => column.Role == role).Select(column => column.Number).Order();

    /// <summary>True when a row names at least a column for types and one for questions.</summary>
    public static bool IsHeader(TableRow row)
    {
        var header = new TableHeader(row);
        return header.PlaceOf(TableRole.Type) >= 0 && header.PlaceOf(TableRole.Prompt) >= 0;
    }

    /// <summary>Reads a header; null after its problems were told.</summary>
    public static TableHeader? Read(TableRow row, Action<FormatProblem> tell)
    {
        if (!IsHeader(row))
        {
            tell(FormatRefusals.Of(
                "table-header",
                "Första raden ska ha kolumnernas namn, med åtminstone Typ och Fråga. Hämta mallen och klistra in frågorna i den.",
                "The first row must have the columns’ names, with at least Type and Question. Fetch the template and paste the questions into it.",
                row.Line));
            return null;
        }

        foreach (var (index, title) in row.Cells.Index())
        {
            if (!string.IsNullOrWhiteSpace(title) && (title.Length > 100 || TableWords.Column(title) is null))
            {
                var shown = title.Length > 40 ? title[..40] + "…" : title;
                tell(new(row.Line, index + 1, FormatSeverity.Warning, "table-column-unknown", new Text(
                    $"Kolumnen ”{shown}” är inte känd och läses inte.", $"The column “{shown}” is not known and is not read."), ""));
            }
        }

        return new TableHeader(row);
    }

    /// <summary>Index of a column; −1 when there is none.</summary>
    public int PlaceOf(TableRole role, int number = 0) => places.GetValueOrDefault(new(role, number), -1);
}
