using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Certificates;

/// <summary>What anybody with the code may know of a certificate.</summary>
/// <param name="desk">Certificates.</param>
/// <param name="time">When it was looked at.</param>
[ServiceFilter<VerificationFilter>]
public sealed class VerifyModel(CertificateDesk desk, TimeProvider time) : LmsPage
{
    /// <summary>The certificate; null when there is none with that code.</summary>
    public VerifiedCertificate? Certificate { get; private set; }

    /// <summary>Why there is none; null when there is one.</summary>
    public Refusal? Unknown { get; private set; }

    /// <summary>The code as typed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>When it was looked at, UTC.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Looks it up.</summary>
    /// <param name="code">The code as typed or scanned.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(string code, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(code);
        Code = code.Length > 100 ? code[..100] : code;
        var found = await desk.VerifyAsync(code, token);
        Certificate = found.Value;
        Unknown = found.Refusal;
        if (!found.Succeeded)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
