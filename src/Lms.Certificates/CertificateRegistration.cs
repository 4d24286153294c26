using Lms.Core;
using Lms.Core.Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lms.Certificates;

/// <summary>Makes the library print its certificates with <see cref="PdfCertificatePrinter"/>.</summary>
public static class CertificateRegistration
{
    /// <summary>Prints certificates as tagged PDF files, in place of the printer registered before.</summary>
    /// <param name="lms">What <c>AddLms</c> returned.</param>
    public static LmsBuilder UsePdfCertificates(this LmsBuilder lms)
    {
        ArgumentNullException.ThrowIfNull(lms);
        lms.Services.RemoveAll<ICertificatePrinter>();
        lms.Services.AddSingleton<ICertificatePrinter, PdfCertificatePrinter>();
        return lms;
    }
}
