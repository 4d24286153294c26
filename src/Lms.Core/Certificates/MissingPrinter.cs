using Lms.Core.Certificates.Design;

namespace Lms.Core.Certificates;

/// <summary>Stands in until a host chooses a printer: a host that only verifies certificates needs none.</summary>
internal sealed class MissingPrinter : ICertificatePrinter
{
    public byte[] Print(CertificateSheet sheet) => throw new InvalidOperationException(
        "Nothing prints certificates. Continue AddLms(…) with .UsePdfCertificates(), or register an ICertificatePrinter of your own.");
}
