namespace Lms.Core.Certificates;

/// <summary>A QR code as dark squares, without the white border that belongs around it.</summary>
/// <param name="Size">Squares a side.</param>
/// <param name="Runs">Dark squares that touch in a row, as one: row and column from 0, and how many.</param>
public sealed record QrSquares(int Size, IReadOnlyList<(int Row, int Column, int Length)> Runs);
