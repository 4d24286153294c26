using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Templates;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>A certificate is printed months after it was written: its texts are filled in now, in every language.</summary>
internal sealed class CertificateUnfilled() : CheckRule(new ContentRule("certificate-unfilled", CheckSeverity.Error))
{
    private const string Learner = "Åsa Öberg";

    private static readonly string[] NameFaults = ["template.unknown-name", "template.unknown-member"];
    private static readonly string Names = string.Join(", ", CertificateName.All.Select(name => name.Name));

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from course in module.Courses
        where course.Certificate is not null
        from problem in course.Languages
            .SelectMany(language => FillIn(module, course, course.Certificate!, language).Distinct().Select(text => (Text: text, Language: language)))
            .GroupBy(found => found.Text, found => found.Language)
        let languages = string.Join(", ", problem)
        select Tell(PlaceOf(module), $"Intyget för {course.Id} på {languages}: {problem.Key.Swedish}", $"The certificate of {course.Id} in {languages}: {problem.Key.English}");

    private static List<Text> FillIn(CheckedModule module, Course course, CertificateDesign design, string language)
    {
        var issued = new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
        var draft = new CertificateDraft(
            Learner, course.Title, course.Minutes, [.. course.Modules.Select(part => part.Title)], 0.9m, issued, issued.AddYears(1));
        var certificate = new Certificate(
            "2026-000001", "0", TenantId.Library, "Osby kommun", new PersonId(Guid.Empty), course.Id, default, draft, null);
        var problems = new List<Text>();

        // With a result and an end date, and without: a template may ask for either.
        foreach (var printed in new[] { draft, draft with { Score = null, ValidUntil = null } })
        {
            var model = CertificateModel.Of(certificate with { Printed = printed }, course, language, new Uri("https://example.org/verify/0"));
            var sheet = design.FillIn((language, null), issued, certificate.TenantName, CertificatePictures.None, (template, _) =>
            {
                var result = module.Templates.Render(template, model, TemplateOutput.PlainText, language);
                problems.AddRange(result.Problems.Select(Told));
                return result.Text ?? "";
            });
            if (!sheet.Elements.Any(element => element.Text.Contains(Learner, StringComparison.Ordinal)))
                problems.Add(new("Deltagarens namn skrivs inte ut. Lägg till ett fält med {{ learner.name }}.", "The learner’s name is not printed. Add a field with {{ learner.name }}."));
        }

        return problems;
    }

    private static Text Told(TemplateProblem problem) => NameFaults.Contains(problem.Code)
        ? new($"{problem.Message.Swedish} Det som finns: {Names}.", $"{problem.Message.English} What there is: {Names}.")
        : problem.Message;

    // A design does not keep its name; with one file there is no doubt.
    private static (string Path, int Line) PlaceOf(CheckedModule module) =>
        module.Folder.Paths.Where(path => path.StartsWith(CertificateFolder.Folder, StringComparison.Ordinal)).ToList() is [var only]
            ? (only, module.LineOf(only, "elements:"))
            : (ModuleReader.ManifestPath, module.LineOf(ModuleReader.ManifestPath, "certificate:"));
}
