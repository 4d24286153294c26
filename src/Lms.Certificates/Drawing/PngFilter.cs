namespace Lms.Certificates.Drawing;

/// <summary>The five ways in which a PNG file writes a row as the difference to its neighbours.</summary>
internal static class PngFilter
{
    /// <summary>Turns differences back into samples, in place.</summary>
    public static void Undo(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int pixelLength)
    {
        for (var i = 0; i < line.Length; i++)
        {
            int left = i < pixelLength ? 0 : line[i - pixelLength];
            int up = above[i];
            int upLeft = i < pixelLength ? 0 : above[i - pixelLength];
            var guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Nearest(left, up, upLeft),
                _ => throw new InvalidDataException($"A PNG row has filter {filter}, which does not exist."),
            };
            line[i] = (byte)(line[i] + guess);
        }
    }

    private static int Nearest(int left, int up, int upLeft)
    {
        var slope = left + up - upLeft;
        var (toLeft, toUp, toUpLeft) = (Math.Abs(slope - left), Math.Abs(slope - up), Math.Abs(slope - upLeft));
        return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
    }
}
