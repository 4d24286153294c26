using Lms.Certificates.TrueType;

namespace Lms.Certificates.Tests.TrueType;

[TestFixture]
public sealed class FontSubsetTests
{
    private static readonly TrueTypeFont Font = new CertificateFonts().Regular;

    [Test]
    public void The_font_draws_every_letter_of_the_Latin_alphabets()
    {
        var letters = Enumerable.Range(0xC0, 0x180 - 0xC0).Concat(Enumerable.Range(0x1EA0, 0x1EFA - 0x1EA0));

        Assert.That(letters.Where(letter => Font.Glyph(letter) == 0), Is.Empty);
    }

    [Test]
    public void A_subset_keeps_numbers_widths_and_outlines_of_its_glyphs_and_little_else()
    {
        var glyph = Font.Glyph('å');

        var file = FontSubset.Write(Font, [glyph]);
        var tables = new FontTables(file);

        Assert.That(file, Has.Length.LessThan(40_000));
        Assert.That(OutlineLength(tables, glyph), Is.Positive);
        Assert.That(OutlineLength(tables, Font.Glyph('a')), Is.Positive, "the letter that å is built of");
        Assert.That(OutlineLength(tables, Font.Glyph('b')), Is.Zero);
        Assert.That(tables.Table("hmtx").Slice(4 * glyph, 4).ToArray(), Is.EqualTo(Font.Tables.Table("hmtx").Slice(4 * glyph, 4).ToArray()));
    }

    [Test]
    public void Letters_are_kerned()
    {
        Assert.That(Font.Kern(Font.Glyph('A'), Font.Glyph('V')), Is.Negative);
        Assert.That(Width("AV"), Is.LessThan(Width("A") + Width("V")));
    }

    [Test]
    public void A_file_that_is_no_TrueType_font_is_refused_in_words()
    {
        Assert.That(() => new TrueTypeFont(new byte[64]), Throws.TypeOf<NotSupportedException>());
    }

    private static double Width(string text) => new TextWidths(Font, text).Between(0, text.Length);

    private static int OutlineLength(FontTables tables, int glyph)
    {
        var loca = tables.OffsetOf("loca");
        return tables.Int32(loca + 4 * (glyph + 1)) - tables.Int32(loca + 4 * glyph);
    }
}
