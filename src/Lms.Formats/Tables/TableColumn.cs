namespace Lms.Formats.Tables;

/// <summary>A column of the template.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Number">Which option or hint it is about, from 1; 0 for columns that are there once.</param>
internal readonly record struct TableColumn(TableRole Role, int Number);
