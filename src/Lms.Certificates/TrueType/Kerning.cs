namespace Lms.Certificates.TrueType;

/// <summary>How much closer or further apart two glyphs stand than their widths say, from the font's kern table of format 0.</summary>
internal sealed class Kerning
{
    private readonly Dictionary<(int Left, int Right), int> _pairs = [];

    public Kerning(FontTables tables)
    {
        if (!tables.Has("kern"))
        {
            return;
        }

        var table = tables.OffsetOf("kern");
        const int tableHeader = 4, subtableHeader = 14, pairLength = 6;
        var format = tables.UInt16(table + tableHeader + 4) >> 8;
        if (tables.UInt16(table) != 0 || format != 0)
        {
            return;
        }

        var count = tables.UInt16(table + tableHeader + 6);
        for (var i = 0; i < count; i++)
        {
            var pair = table + tableHeader + subtableHeader + pairLength * i;
            _pairs[(tables.UInt16(pair), tables.UInt16(pair + 2))] = tables.Int16(pair + 4);
        }
    }

    /// <summary>In font units; negative is closer.</summary>
    public int Between(int left, int right) => _pairs.GetValueOrDefault((left, right));
}
