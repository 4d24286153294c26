using Lms.Core.Certificates.Pictures;
using Lms.Core.Organisation;

namespace Lms.Core.Certificates.Designing;

/// <summary>Municipalities' own certificate designs and logos. Nothing is ever overwritten: each save is a revision of its own.</summary>
public interface ICertificateDesignStore
{
    /// <summary>The latest revision of each course that has one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<OwnDesign>> ListDesignsAsync(TenantId tenant, CancellationToken token);

    /// <summary>A revision of a course's design, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="revision">Which; null = the latest.</param>
    /// <param name="token">Cancels the call.</param>
    Task<OwnDesign?> FindDesignAsync(TenantId tenant, string courseId, int? revision, CancellationToken token);

    /// <summary>Saves the next revision, with an audit row.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="design">The design; <see cref="OwnDesign.Revision"/> is the one it builds on.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored revision, or the refusal <c>design-changed-by-other</c> when a later one is stored.</returns>
    Task<Outcome<OwnDesign>> SaveDesignAsync(Actor actor, OwnDesign design, CancellationToken token);

    /// <summary>A revision of the logos; null when there is none.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="revision">Which; null = the latest.</param>
    /// <param name="token">Cancels the call.</param>
    Task<OwnLogos?> FindLogosAsync(TenantId tenant, int? revision, CancellationToken token);

    /// <summary>Saves the next revision of the logos, with an audit row.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="logos">The logos; <see cref="OwnLogos.Revision"/> is the one it builds on.</param>
    /// <param name="added">A picture that they use and that may be new; null when none is.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored revision, or the refusal <c>logos-changed-by-other</c> when a later one is stored.</returns>
    Task<Outcome<OwnLogos>> SaveLogosAsync(Actor actor, OwnLogos logos, CertificatePicture? added, CancellationToken token);

    /// <summary>A picture of the tenant's own, also one that is no longer in use; null when it has none with that hash.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="hash">See <see cref="CertificatePicture.Hash"/>.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CertificatePicture?> FindPictureAsync(TenantId tenant, string hash, CancellationToken token);
}
