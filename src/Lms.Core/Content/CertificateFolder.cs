using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Templates;

namespace Lms.Core.Content;

/// <summary>Reads a module's certificate designs and looks through their templates.</summary>
internal static class CertificateFolder
{
    public const string Folder = "certificates/";

    private const string Extension = ".yaml";

    public static void Read(ModuleContext context, ITemplateEngine templates)
    {
        var designs = new Dictionary<string, CertificateDesign?>(StringComparer.Ordinal);
        foreach (var path in context.Folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            if (!path.EndsWith(Extension, StringComparison.Ordinal))
            {
                context.Faults.Add(path, 0, "file-unknown", "Intyg skrivs i filer som slutar på .yaml. Byt filens namn, eller ta bort den.", "Certificates are written in files that end with .yaml. Rename the file, or remove it.");
                continue;
            }

            var problems = new List<ContentProblem>();
            var yaml = context.ReadText(path) ?? "";
            var design = CertificateDesignReader.Read(path, yaml, context.WholeLanguages, problems);
            context.Faults.AddRange(problems);
            designs[path[Folder.Length..^Extension.Length]] = design;
            if (design is not null)
                CheckTemplates(context, path, yaml, design, templates);
        }

        context.Certificates = designs;
    }

    private static void CheckTemplates(ModuleContext context, string path, string yaml, CertificateDesign design, ITemplateEngine templates)
    {
        foreach (var language in context.Languages)
        {
            var sample = CertificateExample.Of(language).Model(language, new Uri("https://example.org/"));
            foreach (var text in design.Elements.Select(element => element.TemplateFor(language, LanguageTag.BaseOf(language))).Append(design.Title.GetValueOrDefault(language) ?? ""))
            {
                foreach (var problem in templates.Check(text, sample))
                {
                    context.Faults.Add(path, LineOf(yaml, text), problem.Code,
                        $"Mallen ”{text.Trim()}”: {problem.Message.Swedish}", $"The template “{text.Trim()}”: {problem.Message.English}");
                }
            }
        }
    }

    // The design does not keep lines; a text that is written with YAML escapes is not found, and 0 says so.
    private static int LineOf(string yaml, string text)
    {
        var first = text.Trim().Split('\n')[0];
        return Array.FindIndex(yaml.Split('\n'), line => line.Contains(first, StringComparison.Ordinal)) + 1;
    }
}
