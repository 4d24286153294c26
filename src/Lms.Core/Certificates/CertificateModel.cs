using Lms.Core.Courses;
using Lms.Core.Templates;

namespace Lms.Core.Certificates;

/// <summary>The names that a certificate's texts may use.</summary>
public static class CertificateModel
{
    /// <summary>The names with the values of one certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="course">The completed version's course.</param>
    /// <param name="language">Language to print in.</param>
    /// <param name="verify">Address of the verify page.</param>
    public static TemplateModel Of(Certificate certificate, Course course, string language, Uri verify)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(verify);
        var printed = certificate.Printed;
        return TemplateModel.Of(
            ("learner", TemplateObject.Of(("name", printed.LearnerName))),
            ("course", TemplateObject.Of(("title", printed.CourseTitle.In(language)), ("minutes", (decimal?)printed.Minutes))),
            ("modules", TemplateList.Of(course.Modules.Select(module => (TemplateValue)TemplateObject.Of(
                ("title", module.Title.In(language)), ("minutes", (decimal?)module.Minutes))))),
            ("municipality", TemplateObject.Of(("name", certificate.TenantName))),
            ("issued", (DateTimeOffset?)CertificateDraft.Local(printed.IssuedAt)),
            ("valid_until", printed.ValidUntil is { } until ? (DateTimeOffset?)CertificateDraft.Local(until) : TemplateValue.Null),
            ("number", certificate.Number),
            ("code", CertificateCode.Grouped(certificate.Code)),
            ("verify_url", verify.AbsoluteUri),
            ("score", printed.Score));
    }
}
