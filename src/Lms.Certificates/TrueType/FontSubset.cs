using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Lms.Certificates.TrueType;

/// <summary>A font file with only some glyphs in it. Glyphs keep their numbers, so that text needs no renumbering; the others are empty.</summary>
internal static class FontSubset
{
    private static readonly IReadOnlyList<string> CopiedTables = ["hhea", "maxp", "cvt ", "fpgm", "prep"];

    public static byte[] Write(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var outlines = new GlyphOutlines(font);
        var kept = outlines.WithParts(glyphs);
        var (glyf, loca) = outlines.Write(kept);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["head"] = Head(font),
            ["hmtx"] = Widths(font, kept),
        };
        foreach (var tag in CopiedTables.Where(font.Tables.Has))
        {
            tables[tag] = font.Tables.Table(tag).ToArray();
        }

        return WriteFile(tables);
    }

    private static byte[] Head(TrueTypeFont font)
    {
        var head = font.Tables.Table("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0); // checksum of the whole file, which no reader of an embedded font asks for
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // long offsets in loca
        return head;
    }

    private static byte[] Widths(TrueTypeFont font, IReadOnlySet<int> kept)
    {
        var widths = font.Tables.Table("hmtx").ToArray();
        var full = Math.Min(font.GlyphCount, widths.Length / 4);
        for (var glyph = 0; glyph < full; glyph++)
        {
            if (!kept.Contains(glyph) && glyph != full - 1)
            {
                widths.AsSpan(4 * glyph, 4).Clear();
            }
        }

        return widths;
    }

    private static byte[] WriteFile(SortedDictionary<string, byte[]> tables)
    {
        var file = new MemoryStream();
        var power = BitOperations.Log2((uint)tables.Count);
        WriteUInt32(file, 0x00010000);
        WriteUInt16(file, tables.Count);
        WriteUInt16(file, 16 << power);
        WriteUInt16(file, power);
        WriteUInt16(file, 16 * tables.Count - (16 << power));
        var offset = 12 + 16 * tables.Count;
        foreach (var (tag, table) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            WriteUInt32(file, Checksum(table));
            WriteUInt32(file, (uint)offset);
            WriteUInt32(file, (uint)table.Length);
            offset += Padded(table.Length);
        }

        foreach (var table in tables.Values)
        {
            file.Write(table);
            file.Write(new byte[Padded(table.Length) - table.Length]);
        }

        return file.ToArray();
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static uint Checksum(byte[] table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i++)
        {
            sum += (uint)table[i] << (24 - 8 * (i % 4));
        }

        return sum;
    }

    private static void WriteUInt16(MemoryStream file, int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        file.Write(bytes);
    }

    private static void WriteUInt32(MemoryStream file, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        file.Write(bytes);
    }
}
