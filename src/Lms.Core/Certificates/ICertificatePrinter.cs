using Lms.Core.Certificates.Design;

namespace Lms.Core.Certificates;

/// <summary>Turns a filled-in certificate into a PDF. A host that prints in its own way registers its own.</summary>
public interface ICertificatePrinter
{
    /// <summary>Prints one certificate. The same sheet always gives the same bytes, so a certificate can be printed again instead of stored.</summary>
    /// <param name="sheet">What to print, in reading order.</param>
    /// <returns>The bytes of a PDF file.</returns>
    byte[] Print(CertificateSheet sheet);
}
