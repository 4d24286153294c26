using Lms.Certificates.Drawing;
using Lms.Certificates.Layout;
using Lms.Certificates.Pdf;
using Lms.Certificates.TrueType;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates;

/// <summary>
/// Prints a certificate as a tagged PDF: one page, A4 in landscape, fonts embedded. Any name prints: long ones wrap, then
/// shrink, and characters that the font lacks become boxes that still copy and read aloud as what they are.
/// Safe to use from many threads.
/// </summary>
public sealed class PdfCertificatePrinter : ICertificatePrinter
{
    private readonly CertificateFonts _fonts = new();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The sheet has more than <see cref="CertificateDesign.MaxElements"/> parts, or the text of its QR code is not the full address of a page.</exception>
    public byte[] Print(CertificateSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (sheet.Elements.Count > CertificateDesign.MaxElements)
        {
            throw new ArgumentException(
                $"A certificate may have {CertificateDesign.MaxElements} parts, this one has {sheet.Elements.Count}.", nameof(sheet));
        }

        var page = new PdfPage(PageGeometry.Width, PageGeometry.Height);
        var parts = CertificateLayout.Place(sheet, _fonts, new SheetImages(sheet.Elements));
        new CertificateDrawing(page, sheet).Draw(parts);
        return PdfDocument.Write(page, Information(sheet));
    }

    /// <inheritdoc/>
    public QrSquares? Qr(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var code = new QrCode(address);
        return new QrSquares(code.Size, [.. code.Runs()]);
    }

    private static DocumentInformation Information(CertificateSheet sheet)
    {
        var heading = sheet.Elements.FirstOrDefault(element => element.Kind == CertificateElementKind.Heading)?.Text;
        var title = string.IsNullOrWhiteSpace(sheet.Title) ? heading ?? sheet.Issuer : sheet.Title;
        return new DocumentInformation(
            GlyphRun.Clean(title).Replace('\n', ' '), GlyphRun.Clean(sheet.Issuer), sheet.Language, sheet.Issued);
    }
}
