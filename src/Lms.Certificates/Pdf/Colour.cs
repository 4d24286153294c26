using System.Globalization;

namespace Lms.Certificates.Pdf;

/// <summary>An RGB colour, written as in CSS: #1d5a49.</summary>
internal readonly record struct Colour(string Css)
{
    /// <summary>The three components from 0 to 1, as PDF operands.</summary>
    public string Operands
    {
        get
        {
            var css = Css;
            return PdfSyntax.Numbers(Enumerable.Range(0, 3).Select(i =>
                int.Parse(css.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0));
        }
    }
}
