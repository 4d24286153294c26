using Lms.Core.Certificates;

namespace Lms.AspNetCore.Certificates;

/// <summary>A certificate in a list.</summary>
internal sealed record CertificateItem(
    string Number, string Code, string Course, string CourseTitle, DateTimeOffset IssuedAt, DateTimeOffset? ValidUntil, CertificateStatus Status)
{
    internal static CertificateItem Of(Certificate certificate, string language, DateTimeOffset now) => new(
        certificate.Number,
        certificate.Code,
        certificate.CourseId,
        certificate.Printed.CourseTitle.In(language),
        certificate.Printed.IssuedAt,
        certificate.Printed.ValidUntil,
        certificate.StatusAt(now));
}
