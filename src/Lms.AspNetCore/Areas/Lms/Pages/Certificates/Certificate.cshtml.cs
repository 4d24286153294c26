using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Mounting;
using Lms.Core.Certificates;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Certificates;

/// <summary>A certificate of the person's own: the sheet that the PDF draws too.</summary>
/// <param name="desk">Certificates.</param>
/// <param name="addresses">Knows the verify page's address.</param>
/// <param name="printer">Draws the QR code.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CertificateModel(CertificateDesk desk, ICertificateAddresses addresses, ICertificatePrinter printer) : LmsPage
{
    /// <summary>The certificate with its sheet.</summary>
    public PrintedCertificate Printed { get; private set; } = null!;

    /// <summary>Address of the public verify page.</summary>
    public Uri VerifyAddress { get; private set; } = null!;

    /// <summary>The sheet as the page draws it.</summary>
    public SheetView View => SheetView.Of(Printed.Sheet, Links, printer);

    /// <summary>Shows it.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken token)
    {
        var opened = await desk.OpenAsync(Actor, number, null, token);
        if (!opened.Succeeded)
            return Refused(opened.Refusal);
        Printed = opened.Value;
        VerifyAddress = addresses.Verify(Printed.Certificate.Code);
        return Page();
    }
}
