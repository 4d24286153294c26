using Lms.Core;
using Lms.Core.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>A small course of which a lesson and a page of the handbook end with dated telephone numbers.</summary>
internal sealed class SupportModule : IDisposable
{
    public const string Course = "stodnummer";
    public const string Lesson = "att-orka";
    public const string Sheet = "nar-det-ar-brattom";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lms-support-numbers-");

    public SupportModule()
    {
        Write("module.yaml", """
            id: stodnummer
            version: 1.0.0
            title: { sv: Stöd, en: Support }
            languages: [sv, sv-ll, en]
            courses:
              - id: stodnummer
                title: { sv: Stöd, en: Support }
                summary: { sv: Vart du kan vända dig., en: Where to turn. }
                picture: egen
                minutes: 3
                modules:
                  - folder: 01-stod
                    title: { sv: Stöd, en: Support }
                    minutes: 3
                    objectives: [ { sv: vet vart du kan vända dig, en: know where to turn } ]
                quizzes:
                  - id: prova
                    kind: self-test
                    title: { sv: Självtest, en: Self-test }
                    behaviour: immediate
                    questions: [stod/nummer]
            """);
        Write("questions/stod.gift", """
            ::nummer:: Vart ringer du vid fara? {TRUE #Ring 112. #Ja. ####Numret är 112.}
            """);
        Write("questions/stod.en.yaml", """
            nummer: { text: Whom do you call in danger?, feedback: The number is 112., option-feedback: { "true": Yes., "false": Call 112. } }
            """);
        const string quiz = "\n\n::: quiz\nid: prova\n:::\n\n";
        const string dates = "as-of: 2026-11-01\nreview: 2027-05-01\n";
        Write($"courses/stodnummer/01-stod/01-{Lesson}.sv.md", $"---\ntitle: Att orka\nminutes: 3\n---\nDu behöver inte klara allt själv.{quiz}::: note\nkind: support\n{dates}---\nRing 112.\n:::\n");
        Write($"courses/stodnummer/01-stod/01-{Lesson}.en.md", $"---\ntitle: Keeping going\nminutes: 3\n---\nYou need not manage everything yourself.{quiz}::: note\nkind: support\n{dates}---\nCall 112.\n:::\n");
        Write($"courses/stodnummer/01-stod/01-{Lesson}.sv-ll.md", "---\ntitle: Att orka\n---\nDu får hjälp.\n\n::: same\n\n::: note\n---\nDu kan ringa 112.\n:::\n");
        Write($"handbook/01-{Sheet}.sv.md", $"---\ntitle: När det är bråttom\n---\nNumren på ett ställe.\n\n::: note\nkind: support\n{dates}---\nRing 112.\n:::\n");
        Write($"handbook/01-{Sheet}.en.md", $"---\ntitle: When it is urgent\n---\nThe numbers in one place.\n\n::: note\nkind: support\n{dates}---\nCall 112.\n:::\n");
    }

    public void AddTo(IServiceCollection services) => new LmsBuilder(services).AddModuleFolder(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
