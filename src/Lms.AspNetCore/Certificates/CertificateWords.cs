using Lms.AspNetCore.Mounting;
using Lms.Core.Certificates;

namespace Lms.AspNetCore.Certificates;

/// <summary>A certificate's particulars in words, in the language of the answer.</summary>
/// <param name="page">The page that shows them.</param>
internal sealed class CertificateWords(LmsPage page)
{
    internal static string Icon(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "check",
        CertificateStatus.Expired => "clock",
        _ => "wrong",
    };

    internal static string Badge(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "lms-badge lms-badge--good",
        CertificateStatus.Expired => "lms-badge lms-badge--warm",
        _ => "lms-badge lms-badge--bad",
    };

    internal string Status(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => page.Say("Giltigt", "Valid"),
        CertificateStatus.Expired => page.Say("Utgånget", "Expired"),
        _ => page.Say("Återkallat", "Revoked"),
    };

    /// <summary>Status with its date: "Giltigt till och med 7 december 2029".</summary>
    internal string StatusAndDate(CertificateStatus status, CertificateDraft printed, DateTimeOffset? revoked) => status switch
    {
        CertificateStatus.Revoked when revoked is { } at => page.Say("Återkallat ", "Revoked ") + page.Dates.FullDay(at),
        CertificateStatus.Expired when printed.ValidUntil is { } until => page.Say("Gällde till och med ", "Was valid until ") + page.Dates.FullDay(until),
        CertificateStatus.Valid when printed.ValidUntil is { } until => page.Say("Giltigt till och med ", "Valid until ") + page.Dates.FullDay(until),
        _ => Status(status),
    };

    /// <summary>"87 procent".</summary>
    internal string Percent(decimal share) =>
        (share * 100).ToString("0.#", page.Visitor.Culture) + page.Say(" procent", " per cent");
}
