using QRCoder;

namespace Lms.Certificates.Drawing;

/// <summary>The squares of a QR code, without the white border that belongs around it.</summary>
internal sealed class QrCode
{
    private const int Border = 4;

    private readonly bool[][] _dark;

    public QrCode(string text)
    {
        // Level M reads through a fold or a coffee stain and still keeps the squares large.
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        Size = code.ModuleMatrix.Count - 2 * Border;
        _dark = [.. Enumerable.Range(Border, Size).Select(row =>
            Enumerable.Range(Border, Size).Select(column => code.ModuleMatrix[row][column]).ToArray())];
    }

    /// <summary>Squares a side.</summary>
    public int Size { get; }

    /// <summary>Dark squares that touch in a row, as one.</summary>
    public IEnumerable<(int Row, int Column, int Length)> Runs()
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var length = _dark[row].Skip(column).TakeWhile(dark => dark).Count();
                if (length > 0)
                {
                    yield return (row, column, length);
                    column += length;
                }
            }
        }
    }
}
