using System.Globalization;
using System.Text;

namespace Lms.Certificates.TrueType;

/// <summary>Turns any text into glyphs of a font. Nothing in a person's name may stop a certificate: what the font lacks becomes a box.</summary>
internal static class GlyphRun
{
    private const int Box = 0x25A1;

    public static IReadOnlyList<Glyph> Of(TrueTypeFont font, string text)
    {
        var glyphs = new List<Glyph>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var (id, isStandIn) = GlyphOf(font, rune);
            var kern = glyphs.Count == 0 ? 0 : font.Kern(glyphs[^1].Id, id);
            glyphs.Add(new Glyph(id, rune.ToString(), font.Width(id), kern, isStandIn));
        }

        return glyphs;
    }

    /// <summary>The glyph of a character, or of a box in its place.</summary>
    public static (int Id, bool IsStandIn) GlyphOf(TrueTypeFont font, Rune rune)
    {
        var id = font.Glyph(rune.Value);
        if (id != 0)
        {
            return (id, false);
        }

        var box = font.Glyph(Box);
        return (box != 0 ? box : font.Glyph('?'), true);
    }

    /// <summary>Makes text printable: whole characters, composed (NFC), with plain spaces and without invisible signs. Line breaks stay.</summary>
    public static string Clean(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Normalize refuses code points that are no characters. Half a surrogate pair is U+FFFD already here.
            whole.Append(IsNoncharacter(rune) ? Rune.ReplacementChar : rune);
        }

        var clean = new StringBuilder(whole.Length);
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            clean.Append(Printable(rune));
        }

        return clean.ToString();
    }

    private static bool IsNoncharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static string Printable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value == '\n' => "\n",
        _ when rune.Value == '\t' => " ",
        _ when rune.Value is >= 0xFE00 and <= 0xFE0F => "", // chooses between looks of a sign
        UnicodeCategory.SpaceSeparator when rune.Value != 0xA0 && rune.Value != 0x202F => " ",
        UnicodeCategory.SpaceSeparator => "\u00A0",
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "\n",
        UnicodeCategory.Control or UnicodeCategory.Format => "",
        _ => rune.ToString(),
    };
}
