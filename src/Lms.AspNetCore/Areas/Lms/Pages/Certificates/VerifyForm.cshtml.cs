using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Mounting;
using Lms.Core.Certificates;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Certificates;

/// <summary>Where anybody types a certificate's code.</summary>
[ServiceFilter<VerificationFilter>]
public sealed class VerifyFormModel : LmsPage
{
    /// <summary>What was typed and is no code; null at first.</summary>
    public string? Typed { get; private set; }

    /// <summary>Shows the form, or goes to the certificate's page.</summary>
    /// <param name="kod">The code as typed; null at first.</param>
    public IActionResult OnGet(string? kod)
    {
        if (string.IsNullOrWhiteSpace(kod))
            return Page();
        if (CertificateCode.TryRead(kod, out var code))
            return Redirect(Links.Verify(code) + (Language == "en" ? "?lang=en" : ""));
        Typed = kod.Length > 100 ? kod[..100] : kod;
        return Page();
    }
}
