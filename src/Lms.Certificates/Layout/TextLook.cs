using Lms.Certificates.Pdf;
using Lms.Certificates.TrueType;

namespace Lms.Certificates.Layout;

/// <summary>How a line of text is set.</summary>
/// <param name="Font">The font.</param>
/// <param name="Size">In points.</param>
/// <param name="Leading">The height of a line, as a multiple of the size.</param>
/// <param name="Colour">The colour.</param>
internal sealed record TextLook(TrueTypeFont Font, double Size, double Leading, Colour Colour)
{
    public double LineHeight => Size * Leading;

    /// <summary>From the top of the line to the baseline: capitals stand in the middle of the line.</summary>
    public double Baseline => (LineHeight + Font.CapHeight * Size / 1000) / 2;

    public double WidthOf(string text) => new TextWidths(Font, text).Between(0, text.Length) * Size / 1000;

    /// <summary>The white in front of a line's first stroke, which would make large letters look indented.</summary>
    public double BearingOf(string text)
    {
        var first = text.EnumerateRunes().FirstOrDefault();
        return Math.Clamp(Font.LeftBearing(Font.Glyph(first.Value)) * Size / 1000, 0, Size / 8);
    }
}
