namespace Lms.Formats.Tables;

/// <summary>A table to write.</summary>
/// <param name="Rows">The rows, the header first.</param>
/// <param name="Numbers">True for each column whose cells are numbers where they can be.</param>
internal sealed record TableSheet(IReadOnlyList<TableRow> Rows, IReadOnlyList<bool> Numbers);
