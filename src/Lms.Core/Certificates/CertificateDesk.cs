using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Templates;

namespace Lms.Core.Certificates;

/// <summary>Shows, prints and verifies certificates.</summary>
/// <param name="certificates">Issued certificates.</param>
/// <param name="courses">Published courses; a version holds its certificate's design.</param>
/// <param name="designs">Municipalities' own designs and logos.</param>
/// <param name="templates">Fills in the design's texts.</param>
/// <param name="printer">Makes the PDF.</param>
/// <param name="addresses">Knows the verify page's address.</param>
/// <param name="time">The time that validity is judged by.</param>
public sealed class CertificateDesk(
    ICertificateStore certificates,
    ICourseStore courses,
    ICertificateDesignStore designs,
    ITemplateEngine templates,
    ICertificatePrinter printer,
    ICertificateAddresses addresses,
    TimeProvider time)
{
    /// <summary>The person's certificates, the latest first.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="token">Cancels the call.</param>
    public Task<IReadOnlyList<Certificate>> ListAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return certificates.ListAsync(actor.Tenant, actor.Person, token);
    }

    /// <summary>A certificate as it is drawn; page and PDF draw this same sheet.</summary>
    /// <param name="actor">The person whose it is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="language">
    /// Language to print in, or <see cref="CertificateDesign.Both"/>; null = both where the design says so, else the actor's.
    /// </param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The certificate with its sheet, or the refusals <c>not-found</c> and <c>certificate-design-broken</c>.</returns>
    public async Task<Outcome<PrintedCertificate>> OpenAsync(Actor actor, string number, string? language, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await certificates.FindAsync(actor.Tenant, actor.Person, number, token) is not { } certificate
            || await courses.FindVersionAsync(actor.Tenant, certificate.Version, token) is not { Course.Certificate: not null } version)
        {
            return Refusal.NotFound;
        }

        var design = await DesignAsync(certificate, version.Course, token);

        var languages = design.LanguagesFor(language, actor.Language);
        var verify = addresses.Verify(certificate.Code);
        var logos = certificate.LogosRevision is { } known ? await designs.FindLogosAsync(actor.Tenant, known, token) : null;
        var pictures = await new SheetPictures(designs).FindAsync(actor.Tenant, logos, languages.Language, token);
        var broken = false;
        var sheet = design.FillIn(languages, certificate.Printed.IssuedAt, certificate.TenantName, pictures, (template, printed) =>
        {
            var model = CertificateModel.Of(certificate, version.Course, printed, verify);
            var filled = templates.Render(template, model, TemplateOutput.PlainText, printed);
            broken |= !filled.Succeeded;
            return filled.Text ?? "";
        });
        return broken
            ? Broken
            : new PrintedCertificate(certificate, certificate.StatusAt(time.GetUtcNow()), sheet with { Trail = [.. version.Course.Modules.Select(module => module.Minutes)] });
    }

    /// <summary>A certificate as PDF; the same certificate and language always give the same bytes.</summary>
    /// <param name="actor">The person whose it is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="language">
    /// Language to print in, or <see cref="CertificateDesign.Both"/>; null = both where the design says so, else the actor's.
    /// </param>
    /// <param name="token">Cancels the call.</param>
    public async Task<Outcome<byte[]>> PrintAsync(Actor actor, string number, string? language, CancellationToken token) =>
        (await OpenAsync(actor, number, language, token)).Then(opened => printer.Print(opened.Sheet));

    /// <summary>What the public may know of a certificate: every printed field and the status.</summary>
    /// <param name="code">The code as typed or scanned: case, spaces and hyphens do not matter.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The certificate, or the refusal <c>certificate-unknown</c>.</returns>
    public async Task<Outcome<VerifiedCertificate>> VerifyAsync(string code, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!CertificateCode.TryRead(code, out var read) || await certificates.FindByCodeAsync(read, token) is not { } certificate)
            return Unknown;

        // The public may compare what stands on the paper and learn nothing more: a score that is not printed stays unsaid.
        var version = await courses.FindVersionAsync(certificate.Tenant, certificate.Version, token);
        var printed = version?.Course.Certificate is not null && (await DesignAsync(certificate, version.Course, token)).Mentions("score") ? certificate.Printed : certificate.Printed with { Score = null };
        return new VerifiedCertificate(certificate.Number, certificate.TenantName, printed, certificate.StatusAt(time.GetUtcNow()), certificate.RevokedAt);
    }

    /// <summary>The design that it was issued with, whatever has been changed since.</summary>
    private async Task<CertificateDesign> DesignAsync(Certificate certificate, Course course, CancellationToken token)
    {
        var own = certificate.DesignRevision is { } revision
            ? await designs.FindDesignAsync(certificate.Tenant, certificate.CourseId, revision, token)
            : null;
        return own?.Design ?? course.Certificate!;
    }

    private static readonly Refusal Broken = new("certificate-design-broken", new Text(
        "Intyget finns, men dess utformning har ett fel. Säg till din utbildare.", "The certificate exists, but its design is broken. Tell your trainer."));

    private static readonly Refusal Unknown = new(
        "certificate-unknown",
        new Text("Kontrollera att hela koden är med. Är den rätt finns intyget inte i registret.", "Check that the whole code is there. If it is right, the certificate is not in the register."),
        RefusalKind.NotFound);
}
