using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Certificates.TrueType;

namespace Lms.Certificates.Pdf;

/// <summary>The glyphs of one font that a page uses, and the objects that embed them, with the map back to Unicode that copying and reading aloud need.</summary>
internal sealed class FontObjects(TrueTypeFont font, string resourceName)
{
    private const string Unknown = "\uFFFD";

    private readonly SortedDictionary<int, string> _used = [];

    public TrueTypeFont Font { get; } = font;

    /// <summary>The font's name in the page's resources.</summary>
    public string ResourceName { get; } = resourceName;

    /// <summary>Remembers that the page uses a glyph. Where it stands for several characters, the lowest is the one that it maps back to.</summary>
    public void Use(Glyph glyph)
    {
        var source = glyph.IsStandIn ? Unknown : glyph.Source;
        if (!_used.TryGetValue(glyph.Id, out var known) || string.CompareOrdinal(source, known) < 0)
        {
            _used[glyph.Id] = source;
        }
    }

    /// <summary>Writes the font and returns its number.</summary>
    public int Write(PdfObjects objects)
    {
        var name = SubsetTag() + "+" + Font.Name;
        var file = FontSubset.Write(Font, _used.Keys);
        var embedded = objects.AddStream(file, $"/Length1 {file.Length}");
        var descriptor = objects.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 32/FontBBox[{PdfSyntax.Numbers(Font.Box)}]/ItalicAngle 0"
            + $"/Ascent {PdfSyntax.Number(Font.Ascent)}/Descent {PdfSyntax.Number(Font.Descent)}"
            + $"/CapHeight {PdfSyntax.Number(Font.CapHeight)}/StemV 80/FontFile2 {PdfSyntax.Reference(embedded)}>>");
        var widths = string.Join(' ', _used.Keys.Select(glyph => $"{glyph}[{PdfSyntax.Number(Font.Width(glyph))}]"));
        var glyphFont = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfSyntax.Reference(descriptor)}/DW 1000/W[{widths}]/CIDToGIDMap/Identity>>");
        var unicode = objects.AddStream(Encoding.ASCII.GetBytes(UnicodeMap()));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            + $"/DescendantFonts[{PdfSyntax.Reference(glyphFont)}]/ToUnicode {PdfSyntax.Reference(unicode)}>>");
    }

    /// <summary>Six letters that differ between subsets, as the format asks.</summary>
    private string SubsetTag()
    {
        var glyphs = Encoding.ASCII.GetBytes(string.Join(',', _used.Keys));
        return string.Concat(SHA256.HashData(glyphs).Take(6).Select(part => (char)('A' + part % 26)));
    }

    private string UnicodeMap()
    {
        const int mostPerBlock = 100;
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var block in _used.Chunk(mostPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, source) in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{PdfSyntax.Hex(source)}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
