using Lms.Core.Organisation;

namespace Lms.Core.Certificates;

/// <summary>Issued certificates. They are issued by <see cref="Enrolments.Advance"/>, never alone.</summary>
public interface ICertificateStore
{
    /// <summary>A person's certificates, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<Certificate>> ListAsync(TenantId tenant, PersonId person, CancellationToken token);

    /// <summary>The person's certificate with that number, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="number">See <see cref="Certificate.Number"/>.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Certificate?> FindAsync(TenantId tenant, PersonId person, string number, CancellationToken token);

    /// <summary>The certificate with that code, whichever tenant it is of; null when there is none. Needs no tenant.</summary>
    /// <param name="code">See <see cref="Certificate.Code"/>; upper case, no hyphens.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Certificate?> FindByCodeAsync(string code, CancellationToken token);

    /// <summary>Revokes, with an audit row; false when it was revoked already or does not exist.</summary>
    /// <param name="actor">An administrator.</param>
    /// <param name="number">See <see cref="Certificate.Number"/>.</param>
    /// <param name="reason">Why, for the audit trail.</param>
    /// <param name="token">Cancels the call.</param>
    Task<bool> TryRevokeAsync(Actor actor, string number, string reason, CancellationToken token);
}
