using Lms.AspNetCore.Mounting;
using Lms.Core.Certificates;

namespace Lms.AspNetCore.Pages.Certificates;

/// <summary>Mina intyg.</summary>
/// <param name="desk">Certificates.</param>
/// <param name="time">The time that validity is judged by.</param>
public sealed class IndexModel(CertificateDesk desk, TimeProvider time) : LmsPage
{
    /// <summary>The person's certificates, the latest first.</summary>
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];

    /// <summary>The time that validity is judged by, UTC.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Lists them.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token) => Certificates = await desk.ListAsync(Actor, token);
}
