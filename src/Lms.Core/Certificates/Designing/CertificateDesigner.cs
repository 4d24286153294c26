using Lms.Core.Certificates.Design;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Templates;

namespace Lms.Core.Certificates.Designing;

/// <summary>
/// The administrators' path: change how a course's certificate looks in the own municipality, see it with a made-up
/// learner, go back to the module's own. Whoever is no administrator is answered as if nothing existed. Certificates
/// that are issued already keep the design they were issued with.
/// </summary>
/// <param name="designs">Own designs.</param>
/// <param name="courses">Published courses.</param>
/// <param name="people">Knows the municipality's name.</param>
/// <param name="templates">Fills in the texts.</param>
/// <param name="printer">Makes the PDF.</param>
/// <param name="addresses">Knows the verify page's address.</param>
/// <param name="time">The clock.</param>
public sealed class CertificateDesigner(
    ICertificateDesignStore designs,
    ICourseStore courses,
    IPersonStore people,
    ITemplateEngine templates,
    ICertificatePrinter printer,
    ICertificateAddresses addresses,
    TimeProvider time)
{
    /// <summary>The longest title of a certificate, in characters.</summary>
    public const int MaxTitle = DesignChecker.MaxTitle;

    /// <summary>The longest text of a part, in characters.</summary>
    public const int MaxText = DesignChecker.MaxText;

    /// <summary>The courses that give a certificate, by title.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The courses, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<IReadOnlyList<DesignedCourse>>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!MayDesign(actor))
            return Refusal.NotFound;
        var own = (await designs.ListDesignsAsync(actor.Tenant, token)).ToDictionary(design => design.CourseId);
        var found = new List<DesignedCourse>();
        foreach (var card in (await courses.ListAsync(actor.Tenant, null, actor.Language, token)).Where(card => card.HasCertificate))
        {
            if (await courses.FindVersionAsync(actor.Tenant, card.Version, token) is { Course.Certificate: not null } version)
                found.Add(new(version.Course, own.GetValueOrDefault(card.Id)));
        }

        return found;
    }

    /// <summary>A course with its design.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The course, or the refusal <c>not-found</c>, also when it gives no certificate.</returns>
    public async Task<Outcome<DesignedCourse>> OpenAsync(Actor actor, string courseId, CancellationToken token)
    {
        if (!MayDesign(actor)
            || await courses.FindCurrentAsync(actor.Tenant, courseId, token) is not { } key
            || await courses.FindVersionAsync(actor.Tenant, key, token) is not { Course.Certificate: not null } version)
        {
            return Refusal.NotFound;
        }

        return new DesignedCourse(version.Course, await designs.FindDesignAsync(actor.Tenant, courseId, null, token));
    }

    /// <summary>Every problem of a design, without keeping it.</summary>
    /// <param name="course">The course.</param>
    /// <param name="design">The design.</param>
    public IReadOnlyList<DesignProblem> Check(DesignedCourse course, CertificateDesign design)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(design);
        return DesignChecker.Check(design, templates, new(course.Course, "–", time.GetUtcNow()));
    }

    /// <summary>Saves the municipality's own design. It holds for certificates issued from now on.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="revision">The revision that the change builds on; 0 for the first.</param>
    /// <param name="design">The design.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The stored revision, or the refusals <c>not-found</c>, <c>design-has-problems</c> (see <see cref="Check"/>) and
    /// <c>design-changed-by-other</c>. After a refusal nothing has changed.
    /// </returns>
    public async Task<Outcome<OwnDesign>> SaveAsync(Actor actor, string courseId, int revision, CertificateDesign design, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(design);
        var opened = await OpenAsync(actor, courseId, token);
        if (!opened.Succeeded)
            return opened.Refusal;
        if (Check(opened.Value, design).Count > 0)
            return DesignRefusals.HasProblems;
        return await designs.SaveDesignAsync(actor, new(courseId, revision, Tidy(design), time.GetUtcNow()), token);
    }

    /// <summary>Goes back to the module's own design, as a revision of its own.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="revision">The revision that the change builds on.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored revision, or the refusals <c>not-found</c> and <c>design-changed-by-other</c>.</returns>
    public async Task<Outcome<OwnDesign>> ResetAsync(Actor actor, string courseId, int revision, CancellationToken token)
    {
        var opened = await OpenAsync(actor, courseId, token);
        return opened.Succeeded
            ? await designs.SaveDesignAsync(actor, new(courseId, revision, null, time.GetUtcNow()), token)
            : opened.Refusal;
    }

    /// <summary>A made-up learner's certificate in a design that may not be saved yet. Texts with problems are left empty.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="course">The course.</param>
    /// <param name="design">The design.</param>
    /// <param name="wish">What to show.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<CertificateSheet> PreviewAsync(
        Actor actor, DesignedCourse course, CertificateDesign design, PreviewWish wish, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(wish);
        var shown = Tidy(design with { Elements = [.. design.Elements.Take(CertificateDesign.MaxElements)] });
        var languages = shown.LanguagesFor(wish.Language, actor.Language);
        var municipality = (await people.FindTenantAsync(actor.Tenant, token))?.Name ?? "";
        var pictures = await new SheetPictures(designs).FindAsync(actor.Tenant, await designs.FindLogosAsync(actor.Tenant, null, token), languages.Language, token);
        return new CertificateExample(course.Course, municipality, time.GetUtcNow()).Sheet(
            shown, languages, pictures, templates, CertificateExample.Verify(addresses), wish.LongName ? CertificateExample.LongName : CertificateExample.ShortName);
    }

    /// <summary>The same as PDF.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="course">The course.</param>
    /// <param name="design">The design.</param>
    /// <param name="wish">What to show.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The bytes of a PDF file.</returns>
    public async Task<byte[]> PrintPreviewAsync(
        Actor actor, DesignedCourse course, CertificateDesign design, PreviewWish wish, CancellationToken token) =>
        printer.Print(await PreviewAsync(actor, course, design, wish, token));

    private static bool MayDesign(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Administrator);
    }

    // An empty text in a language is no text; kept, it would hide the other language's.
    private static CertificateDesign Tidy(CertificateDesign design) => design with
    {
        Title = Tidy(design.Title),
        Elements = [.. design.Elements.Select(element => element with
        {
            Text = element.Kind is CertificateElementKind.Line or CertificateElementKind.Qr ? new Dictionary<string, string>() : Tidy(element.Text),
        })],
    };

    private static Dictionary<string, string> Tidy(IReadOnlyDictionary<string, string> texts) => texts
        .Where(text => !string.IsNullOrWhiteSpace(text.Value))
        .ToDictionary(text => text.Key, text => text.Value.ReplaceLineEndings("\n"));
}
