using System.Buffers.Binary;

namespace Lms.Certificates.TrueType;

/// <summary>The outlines of a font: which glyphs are built of which, and the tables glyf and loca for some of them.</summary>
internal sealed class GlyphOutlines(TrueTypeFont font)
{
    private readonly FontTables _tables = font.Tables;
    private readonly bool _longOffsets = font.Tables.Int16(font.Tables.OffsetOf("head") + 50) != 0;

    /// <summary>The glyphs, what they are built of (ä is a and two dots), and glyph 0, which every font has.</summary>
    public IReadOnlySet<int> WithParts(IEnumerable<int> glyphs)
    {
        var kept = new HashSet<int> { 0 };
        var waiting = new Queue<int>(glyphs);
        while (waiting.TryDequeue(out var glyph))
        {
            if (glyph >= font.GlyphCount || !kept.Add(glyph))
            {
                continue;
            }

            foreach (var part in Parts(glyph))
            {
                waiting.Enqueue(part);
            }
        }

        return kept;
    }

    public (byte[] Glyf, byte[] Loca) Write(IReadOnlySet<int> kept)
    {
        var glyf = new MemoryStream();
        var loca = new byte[4 * (font.GlyphCount + 1)];
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyph), (uint)glyf.Length);
            if (kept.Contains(glyph))
            {
                var (offset, length) = Location(glyph);
                glyf.Write(_tables.Bytes(offset, length));
                glyf.Write(new byte[(4 - length % 4) % 4]);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * font.GlyphCount), (uint)glyf.Length);
        return (glyf.ToArray(), loca);
    }

    private (int Offset, int Length) Location(int glyph)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        return (_tables.OffsetOf("glyf") + start, end - start);
    }

    private int Offset(int glyph)
    {
        var loca = _tables.OffsetOf("loca");
        return _longOffsets ? _tables.Int32(loca + 4 * glyph) : _tables.UInt16(loca + 2 * glyph) * 2;
    }

    private List<int> Parts(int glyph)
    {
        const int wordArguments = 0x0001, oneScale = 0x0008, moreParts = 0x0020, twoScales = 0x0040, matrix = 0x0080;
        var (offset, length) = Location(glyph);
        var parts = new List<int>();
        if (length == 0 || _tables.Int16(offset) >= 0)
        {
            return parts; // empty, or drawn with contours of its own
        }

        int flags;
        var at = offset + 10;
        do
        {
            flags = _tables.UInt16(at);
            parts.Add(_tables.UInt16(at + 2));
            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2);
            at += (flags & oneScale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
        }
        while ((flags & moreParts) != 0);
        return parts;
    }
}
