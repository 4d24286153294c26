using System.Text;

namespace Lms.Certificates.TrueType;

/// <summary>A TrueType font as a PDF needs it: glyphs of characters, widths in thousandths of the size, and the figures of a font descriptor.</summary>
internal sealed class TrueTypeFont
{
    private const int PostScriptName = 6;

    private readonly CharacterMap _characters;
    private readonly Kerning _kerning;
    private readonly int _unitsPerEm;
    private readonly int _widthCount;

    public TrueTypeFont(byte[] file)
    {
        Tables = new FontTables(file);
        _characters = new CharacterMap(Tables);
        _kerning = new Kerning(Tables);
        var head = Tables.OffsetOf("head");
        var horizontal = Tables.OffsetOf("hhea");
        _unitsPerEm = Tables.UInt16(head + 18);
        _widthCount = Tables.UInt16(horizontal + 34);
        Box = [.. Enumerable.Range(0, 4).Select(i => Thousandths(Tables.Int16(head + 36 + 2 * i)))];
        Ascent = Thousandths(Tables.Int16(horizontal + 4));
        Descent = Thousandths(Tables.Int16(horizontal + 6));
        CapHeight = Thousandths(Tables.Int16(Tables.OffsetOf("OS/2") + 88));
        GlyphCount = Tables.UInt16(Tables.OffsetOf("maxp") + 4);
        Name = ReadName();
    }

    public FontTables Tables { get; }

    public string Name { get; }

    public int GlyphCount { get; }

    public IReadOnlyList<double> Box { get; }

    public double Ascent { get; }

    public double Descent { get; }

    public double CapHeight { get; }

    /// <summary>The glyph that draws a character, or 0.</summary>
    public int Glyph(int character) => _characters.Glyph(character);

    public double Width(int glyph) =>
        Thousandths(Tables.UInt16(Tables.OffsetOf("hmtx") + 4 * Math.Min(glyph, _widthCount - 1)));

    /// <summary>The white between where a glyph begins and its leftmost stroke, in thousandths of the size.</summary>
    public double LeftBearing(int glyph)
    {
        var at = glyph < _widthCount ? 4 * glyph + 2 : 4 * _widthCount + 2 * (glyph - _widthCount);
        return Thousandths(Tables.Int16(Tables.OffsetOf("hmtx") + at));
    }

    public double Kern(int left, int right) => Thousandths(_kerning.Between(left, right));

    private double Thousandths(int fontUnits) => fontUnits * 1000.0 / _unitsPerEm;

    private string ReadName()
    {
        const int windows = 3;
        var table = Tables.OffsetOf("name");
        var texts = table + Tables.UInt16(table + 4);
        for (var i = 0; i < Tables.UInt16(table + 2); i++)
        {
            var record = table + 6 + 12 * i;
            if (Tables.UInt16(record) == windows && Tables.UInt16(record + 6) == PostScriptName)
            {
                var text = Tables.Bytes(texts + Tables.UInt16(record + 10), Tables.UInt16(record + 8));
                return Encoding.BigEndianUnicode.GetString(text);
            }
        }

        return "Embedded";
    }
}
