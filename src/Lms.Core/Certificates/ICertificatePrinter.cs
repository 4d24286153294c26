using Lms.Core.Certificates.Design;

namespace Lms.Core.Certificates;

/// <summary>Turns a filled-in certificate into a PDF. A host that prints in its own way registers its own.</summary>
public interface ICertificatePrinter
{
    /// <summary>Prints one certificate. The same sheet always gives the same bytes, so a certificate can be printed again instead of stored.</summary>
    /// <param name="sheet">What to print, in reading order.</param>
    /// <returns>The bytes of a PDF file.</returns>
    byte[] Print(CertificateSheet sheet);

    /// <summary>The QR code that the page draws, the same as in the PDF. By default none: the page then shows the address alone.</summary>
    /// <param name="address">What it holds.</param>
    QrSquares? Qr(string address) => null;
}
