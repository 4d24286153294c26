namespace Lms.Core.Certificates;

/// <summary>What the public verify page tells.</summary>
/// <param name="Number">Its number.</param>
/// <param name="TenantName">Who issued it.</param>
/// <param name="Printed">Everything that is printed.</param>
/// <param name="Status">Whether it holds now.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null = it was not.</param>
public sealed record VerifiedCertificate(
    string Number, string TenantName, CertificateDraft Printed, CertificateStatus Status, DateTimeOffset? RevokedAt);
