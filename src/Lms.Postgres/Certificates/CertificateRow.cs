using Lms.Core;
using Lms.Core.Certificates;

namespace Lms.Postgres.Certificates;

/// <summary>A certificate as the database gives it back.</summary>
internal sealed record CertificateRow(
    string Number,
    string Code,
    Guid TenantId,
    string TenantName,
    Guid PersonId,
    string CourseId,
    Guid ContentTenantId,
    Guid VersionId,
    string LearnerName,
    string CourseTitle,
    int Minutes,
    string Modules,
    decimal? Score,
    DateTime IssuedAt,
    DateTime? ValidUntil,
    DateTime? RevokedAt,
    int? DesignRevision,
    int? LogosRevision)
{
    public Certificate ToCertificate() => new(
        Number,
        Code,
        new(TenantId),
        TenantName,
        new(PersonId),
        CourseId,
        new(new(ContentTenantId), new(VersionId)),
        new(LearnerName,
            StoredJson.Read<LocalText>(CourseTitle),
            Minutes,
            StoredJson.Read<List<LocalText>>(Modules),
            Score,
            StoredText.Utc(IssuedAt),
            StoredText.Utc(ValidUntil)),
        StoredText.Utc(RevokedAt))
    {
        DesignRevision = DesignRevision,
        LogosRevision = LogosRevision,
    };
}
