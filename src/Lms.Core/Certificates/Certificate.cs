using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Certificates;

/// <summary>An issued certificate (intyg).</summary>
/// <param name="Number">Number within the tenant, e.g. <c>2026-000042</c>.</param>
/// <param name="Code">128 random bits as 26 characters of Crockford's base 32; opens the public verify page.</param>
/// <param name="Tenant">Whose person it is.</param>
/// <param name="TenantName">The municipality as printed.</param>
/// <param name="Person">The person.</param>
/// <param name="CourseId">The course.</param>
/// <param name="Version">The version that was completed; holds the design.</param>
/// <param name="Printed">Everything that is printed.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null = it was not.</param>
public sealed record Certificate(
    string Number,
    string Code,
    TenantId Tenant,
    string TenantName,
    PersonId Person,
    string CourseId,
    VersionKey Version,
    CertificateDraft Printed,
    DateTimeOffset? RevokedAt)
{
    /// <summary>The revision of the municipality's own design that it was issued with; null = the version's.</summary>
    public int? DesignRevision { get; init; }

    /// <summary>The revision of the municipality's logos that it was issued with; null = none.</summary>
    public int? LogosRevision { get; init; }

    /// <summary>Valid, expired or revoked at that time.</summary>
    /// <param name="now">The time, UTC.</param>
    public CertificateStatus StatusAt(DateTimeOffset now) => this switch
    {
        { RevokedAt: { } revoked } when revoked <= now => CertificateStatus.Revoked,
        { Printed.ValidUntil: { } until } when until < now => CertificateStatus.Expired,
        _ => CertificateStatus.Valid,
    };
}
