namespace Lms.Certificates.Drawing;

/// <summary>Samples of any size as eight bits each, which is what a PDF is given.</summary>
internal static class PngSamples
{
    /// <param name="packed">Rows of samples, each beginning on a whole byte.</param>
    /// <param name="bits">Bits a sample: 1, 2, 4, 8 or 16.</param>
    /// <param name="count">Samples a row.</param>
    /// <param name="rowLength">Bytes a row.</param>
    /// <param name="scaled">True for shades, whose largest value becomes 255; false for numbers in a palette.</param>
    public static byte[] Eight(byte[] packed, int bits, int count, int rowLength, bool scaled)
    {
        if (bits == 8)
            return packed;
        var rows = packed.Length / rowLength;
        var samples = new byte[count * rows];
        var most = (1 << Math.Min(bits, 8)) - 1;
        for (var row = 0; row < rows; row++)
        {
            var line = packed.AsSpan(row * rowLength, rowLength);
            for (var i = 0; i < count; i++)
            {
                var value = bits == 16 ? line[2 * i] : (line[i * bits / 8] >> (8 - bits - (i * bits % 8))) & most;
                samples[(row * count) + i] = (byte)(scaled ? value * 255 / most : value);
            }
        }

        return samples;
    }

    /// <summary>The one colour that is to be clear, as eight bits a component.</summary>
    public static byte[] Key(byte[] clear, int bits) =>
        [.. clear.Chunk(2).Select(pair => (byte)(pair[1] * 255 / ((1 << bits) - 1)))];

    /// <summary>Everything opaque but the pixels of one colour.</summary>
    public static byte[] OpacityBut(byte[] samples, int components, byte[] key)
    {
        var opacity = new byte[samples.Length / components];
        for (var i = 0; i < opacity.Length; i++)
            opacity[i] = samples.AsSpan(i * components, components).SequenceEqual(key) ? (byte)0 : (byte)255;
        return opacity;
    }
}
