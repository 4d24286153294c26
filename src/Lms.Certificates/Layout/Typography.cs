using Lms.Certificates.Pdf;
using Lms.Certificates.TrueType;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>The looks of a certificate's texts, made smaller where there is much to say.</summary>
internal sealed class Typography(CertificateFonts fonts, double scale)
{
    public double Scale { get; } = scale;

    public TextLook Title => Bold(46, 1.1, Palette.Ink);

    public TextLook Section => Bold(15, 1.3, Palette.Ink);

    public TextLook Label => Regular(9.5, 1.4, Palette.Muted);

    public TextLook Value => Bold(11, 1.4, Palette.Ink);

    public TextLook Wordmark => Bold(15, 1.3, Palette.Accent);

    public TextLook Of(PrintedElement element) => (element.Style, element.Kind) switch
    {
        (CertificateElementStyle.Lead, _) => Regular(16, 1.35, Palette.Muted),
        (CertificateElementStyle.Name, _) => Bold(34, 1.15, Palette.Ink),
        (CertificateElementStyle.Course, _) => Bold(22, 1.2, Palette.Accent),
        (CertificateElementStyle.Small, CertificateElementKind.Field) => Value,
        (CertificateElementStyle.Small, _) => Regular(10, 1.45, Palette.Muted),
        (_, CertificateElementKind.Field) => Bold(14, 1.45, Palette.Ink),
        (_, CertificateElementKind.Signature) => Value,
        _ => Regular(14, 1.45, Palette.Ink),
    };

    /// <summary>The white between the first language and the second, in points.</summary>
    public double BeforeSecond => 1.5 * Scale;

    /// <summary>The look of the second language beneath the first: clearly smaller, and still readable.</summary>
    public TextLook Second(TextLook first)
    {
        const double share = 0.55;
        const double smallest = 10;
        return Regular(1, 1.3, Palette.Muted) with { Size = Math.Min(first.Size * 0.85, Math.Max(smallest * Scale, first.Size * share)) };
    }

    /// <summary>The white above a part, in points.</summary>
    public double SpaceBefore(PrintedElement element) => Scale * (element.Style switch
    {
        CertificateElementStyle.Lead => 4,
        CertificateElementStyle.Name => 5,
        CertificateElementStyle.Course => 3,
        CertificateElementStyle.Small => 5,
        _ => 9,
    });

    private TextLook Regular(double size, double leading, Colour colour) =>
        new(fonts.Regular, size * Scale, leading, colour);

    private TextLook Bold(double size, double leading, Colour colour) =>
        new(fonts.Bold, size * Scale, leading, colour);
}
