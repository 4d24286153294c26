using Lms.Core.Certificates.Design;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Templates;

namespace Lms.Core.Certificates.Designing;

/// <summary>A made-up learner's certificate, to check templates with and to show how a design looks.</summary>
/// <param name="course">The course; without modules, one is made up.</param>
/// <param name="municipality">Who issues it.</param>
/// <param name="issued">When.</param>
internal sealed class CertificateExample(Course course, string municipality, DateTimeOffset issued)
{
    public const string ShortName = "Bo Ek";
    public const string LongName = "Anna-Karin Margareta von Schönberg-Åkerström, född Wijkmark-Lindqvist Östergård";

    private static readonly string Code = new('0', CertificateCode.Length);

    /// <summary>For a module's templates, before there is any municipality.</summary>
    public static CertificateExample Of(string language)
    {
        var title = LocalText.Of(language, "–");
        return new(new Course { Id = "exempel", Title = title, Modules = [new CourseModule("exempel", title, 1, [], [])] }, "–", new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));
    }

    /// <summary>The names with made-up values.</summary>
    /// <param name="language">Language to print in.</param>
    /// <param name="verify">Address of the verify page.</param>
    /// <param name="learner">The made-up learner.</param>
    /// <param name="whole">False: a course without an exam, whose certificate has no end.</param>
    public TemplateModel Model(string language, Uri verify, string learner = ShortName, bool whole = true)
    {
        var draft = new CertificateDraft(
            learner, course.Title, course.Minutes, [.. Taught.Modules.Select(module => module.Title)],
            whole ? 0.875m : null, issued, whole ? issued.AddYears(3) : null);
        var certificate = new Certificate(
            $"{draft.Year}-000000", Code, TenantId.Library, municipality, new PersonId(Guid.Empty), course.Id, default, draft, null);
        return CertificateModel.Of(certificate, Taught, language, verify);
    }

    /// <summary>The design with made-up values. A text with a problem is left empty.</summary>
    public CertificateSheet Sheet(
        CertificateDesign design, (string Language, string? Second) languages, CertificatePictures pictures, ITemplateEngine templates, Uri verify, string learner) =>
        design.FillIn(languages, issued, municipality, pictures, (template, language) =>
            templates.Render(template, Model(language, verify, learner), TemplateOutput.PlainText, language).Text ?? "") with
        {
            Trail = [.. course.Modules.Select(module => module.Minutes)],
        };

    /// <summary>The address on made-up certificates: a code that no certificate has.</summary>
    public static Uri Verify(ICertificateAddresses addresses) => addresses.Verify(Code);

    private Course Taught => course.Modules.Count > 0 ? course : course with { Modules = [new CourseModule("exempel", course.Title, 1, [], [])] };
}
