using Lms.AspNetCore.Mounting;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;

namespace Lms.AspNetCore.Certificates;

/// <summary>A certificate's sheet as pages draw it.</summary>
/// <param name="Sheet">What is drawn.</param>
/// <param name="Links">Addresses of pictures.</param>
/// <param name="Qr">The QR code; null when the design or the printer has none.</param>
public sealed record SheetView(CertificateSheet Sheet, LmsLinks Links, QrSquares? Qr)
{
    /// <summary>The parts above the divider.</summary>
    public IEnumerable<PrintedElement> Body => Sheet.Elements
        .TakeWhile(element => element.Kind != CertificateElementKind.Line)
        .Where(element => element.Kind != CertificateElementKind.Qr);

    /// <summary>The parts below the divider; none when the design has no divider.</summary>
    public IEnumerable<PrintedElement> Foot => Sheet.Elements
        .SkipWhile(element => element.Kind != CertificateElementKind.Line).Skip(1)
        .Where(element => element.Kind != CertificateElementKind.Qr);

    /// <summary>True when the design has a divider.</summary>
    public bool HasLine => Sheet.Elements.Any(element => element.Kind == CertificateElementKind.Line);

    /// <summary>The view of a sheet.</summary>
    /// <param name="sheet">What is drawn.</param>
    /// <param name="links">Addresses of pictures.</param>
    /// <param name="printer">Draws the QR code.</param>
    public static SheetView Of(CertificateSheet sheet, LmsLinks links, ICertificatePrinter printer)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(printer);
        var code = sheet.Elements.FirstOrDefault(element => element.Kind == CertificateElementKind.Qr);
        return new(sheet, links, code is null ? null : printer.Qr(code.Text));
    }

    /// <summary>One part with what it needs to be drawn.</summary>
    /// <param name="element">The part.</param>
    public ElementView Of(PrintedElement element) => new(element, Sheet.SecondLanguage, Links);
}
