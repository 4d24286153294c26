using System.Text;

namespace Lms.Certificates.TrueType;

/// <summary>How wide every stretch of a text is, measured once: breaking lines asks for many.</summary>
internal sealed class TextWidths
{
    private readonly double[] _ends;
    private readonly double[] _kerns;

    public TextWidths(TrueTypeFont font, string text)
    {
        _ends = new double[text.Length + 1];
        _kerns = new double[text.Length + 1];
        var previous = 0;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = GlyphRun.GlyphOf(font, rune).Id;
            _kerns[at] = at == 0 ? 0 : font.Kern(previous, glyph);
            var end = _ends[at] + _kerns[at] + font.Width(glyph);
            for (var i = 0; i < rune.Utf16SequenceLength; i++)
            {
                _ends[++at] = end;
            }

            previous = glyph;
        }
    }

    /// <summary>In thousandths of the size, from one index of the text to another.</summary>
    public double Between(int start, int end) => end <= start ? 0 : _ends[end] - _ends[start] - _kerns[start];
}
