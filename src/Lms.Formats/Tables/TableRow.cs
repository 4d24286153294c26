namespace Lms.Formats.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Line">Its number in the file, for problems: the line of a text, the row of a sheet.</param>
/// <param name="Cells">The cells' texts from the first column on; short where the rest is empty.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>True when no cell says anything.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>The text of a cell; empty where the row is shorter.</summary>
    public string At(int column) => column < Cells.Count ? Cells[column] : "";
}
