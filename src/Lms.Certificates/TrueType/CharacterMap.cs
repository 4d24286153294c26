namespace Lms.Certificates.TrueType;

/// <summary>Which glyph draws which character: the font's Unicode map of format 4, which covers the Basic Multilingual Plane.</summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<int, int> _glyphs = [];

    public CharacterMap(FontTables tables)
    {
        var start = FindUnicodeMap(tables);
        var segments = tables.UInt16(start + 6) / 2;
        var ends = start + 14;
        var starts = ends + 2 * segments + 2;
        var deltas = starts + 2 * segments;
        var ranges = deltas + 2 * segments;
        for (var i = 0; i < segments; i++)
        {
            ReadSegment(
                tables,
                first: tables.UInt16(starts + 2 * i),
                last: tables.UInt16(ends + 2 * i),
                delta: tables.UInt16(deltas + 2 * i),
                rangeAt: ranges + 2 * i);
        }
    }

    /// <summary>The glyph, or 0 where the font has none.</summary>
    public int Glyph(int character) => _glyphs.GetValueOrDefault(character);

    private static int FindUnicodeMap(FontTables tables)
    {
        const int windows = 3, basicPlane = 1;
        var start = tables.OffsetOf("cmap");
        for (var i = 0; i < tables.UInt16(start + 2); i++)
        {
            var record = start + 4 + 8 * i;
            var map = start + tables.Int32(record + 4);
            if (tables.UInt16(record) == windows && tables.UInt16(record + 2) == basicPlane && tables.UInt16(map) == 4)
            {
                return map;
            }
        }

        throw new NotSupportedException("The font has no Unicode character map of format 4.");
    }

    private void ReadSegment(FontTables tables, int first, int last, int delta, int rangeAt)
    {
        var range = tables.UInt16(rangeAt);
        for (var character = first; character <= last && character != 0xFFFF; character++)
        {
            var glyph = range == 0 ? character : tables.UInt16(rangeAt + range + 2 * (character - first));
            if (range != 0 && glyph == 0)
            {
                continue;
            }

            glyph = (glyph + delta) & 0xFFFF;
            if (glyph != 0)
            {
                _glyphs[character] = glyph;
            }
        }
    }
}
