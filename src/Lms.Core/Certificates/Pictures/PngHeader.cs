using System.Buffers.Binary;

namespace Lms.Core.Certificates.Pictures;

/// <summary>What a PNG file says of itself first.</summary>
internal sealed record PngHeader(int Width, int Height, int Bits, int Kind, bool Interlaced)
{
    private int Components => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Bytes a row, without the filter in front.</summary>
    public int RowLength => (int)((((long)Width * Components * Bits) + 7) / 8);

    /// <summary>The header of a file with the signature; null when there is none that means anything.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> file)
    {
        const int start = 16;
        if (file.Length < start + 13 || !file.Slice(8, 8).SequenceEqual<byte>([0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']))
            return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(file[start..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(file[(start + 4)..]);
        var (bits, kind, packing, filter, interlaced) = (file[start + 8], file[start + 9], file[start + 10], file[start + 11], file[start + 12]);
        var known = kind switch
        {
            0 => bits is 1 or 2 or 4 or 8 or 16,
            3 => bits is 1 or 2 or 4 or 8,
            2 or 4 or 6 => bits is 8 or 16,
            _ => false,
        };
        return known && packing == 0 && filter == 0 && interlaced <= 1 && width <= int.MaxValue && height <= int.MaxValue
            ? new((int)width, (int)height, bits, kind, interlaced == 1)
            : null;
    }
}
