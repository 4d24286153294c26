using System.Text.RegularExpressions;
using Lms.Core.Content.Assets;
using Lms.Core.Content.Questions;
using Lms.Core.Content.Yaml;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Templates;

namespace Lms.Core.Content;

/// <summary>
/// Reads a content module whole: <c>module.yaml</c>, lessons, questions with their translations, certificates, pictures.
/// Every fault is told at once; a module with any fault gives no release. Touches nothing but the folder.
/// </summary>
public sealed partial class ModuleReader
{
    internal const string ManifestPath = "module.yaml";

    private static readonly string[] Folders = ["courses/", QuestionBankReader.Folder, AssetReader.Folder, CertificateFolder.Folder, HandbookReader.Folder];

    private readonly Dictionary<string, BlockType> blockTypes = new(StringComparer.Ordinal);
    private readonly QuestionTypes questionTypes;
    private readonly QuizBehaviours behaviours;
    private readonly ITemplateEngine templates;

    /// <summary>Makes a reader for what the host knows.</summary>
    /// <param name="blockTypes">The host's block types.</param>
    /// <param name="questionTypes">The host's question types.</param>
    /// <param name="behaviours">The host's behaviours.</param>
    /// <param name="templates">Looks through the certificates' texts.</param>
    /// <exception cref="InvalidOperationException">Two block types have the same kind.</exception>
    public ModuleReader(IEnumerable<BlockType> blockTypes, QuestionTypes questionTypes, QuizBehaviours behaviours, ITemplateEngine templates)
    {
        ArgumentNullException.ThrowIfNull(blockTypes);
        foreach (var type in blockTypes)
        {
            if (!this.blockTypes.TryAdd(type.Kind, type))
                throw new InvalidOperationException($"Block type '{type.Kind}' is added twice: by {this.blockTypes[type.Kind].GetType()} and {type.GetType()}. Remove one AddBlockType call.");
        }

        this.questionTypes = questionTypes;
        this.behaviours = behaviours;
        this.templates = templates;
    }

    /// <summary>Reads a module.</summary>
    /// <param name="folder">Its files.</param>
    public ModuleReading Read(ContentFolder folder) => Read(folder, null);

    /// <summary>Reads a folder of which some is known from elsewhere.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="given">Pictures that were looked through before, and questions that stand in no file; null when there are none.</param>
    internal ModuleReading Read(ContentFolder folder, GivenContent? given)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var faults = new ContentFaults();
        faults.AddRange(folder.Problems);
        var context = Open(folder, faults);
        context.Given = given;
        if (!folder.Paths.Contains(ManifestPath))
        {
            faults.Add(ManifestPath, 0, "module-yaml-missing", "module.yaml saknas. Välj mappen där den ligger, eller börja en ny modul med lms new module.", "module.yaml is missing. Choose the folder where it lies, or begin a new module with lms new module.");
            return new(null, faults.All);
        }

        return context.ReadYaml(ManifestPath) is { } yaml ? Read(context, yaml) : new(null, faults.All);
    }

    /// <summary>A reading that has not begun.</summary>
    internal ModuleContext Open(ContentFolder folder, ContentFaults faults) =>
        new(folder, faults) { BlockTypes = blockTypes, QuestionTypes = questionTypes, Behaviours = behaviours };

    [GeneratedRegex("^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex("^[a-z]{2}(-[a-z]{2,8})?$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCode();

    private static IReadOnlyList<string> Languages(YamlRecord yaml)
    {
        var languages = yaml.Texts("languages");
        if (languages.Count > 0 && languages.Distinct().Count() == languages.Count && languages.All(language => LanguageCode().IsMatch(language)))
        {
            // What a variant lacks is read in its main language, which must be there whole.
            foreach (var lone in languages.Where((language, at) => !languages.Take(at + 1).Contains(LanguageTag.BaseOf(language))))
                yaml.Report("languages", "language-variant-alone", $"{lone} är en variant av {LanguageTag.BaseOf(lone)}. Skriv {LanguageTag.BaseOf(lone)} före den.", $"{lone} is a variant of {LanguageTag.BaseOf(lone)}. Write {LanguageTag.BaseOf(lone)} before it.");
            return [.. languages.Prepend(LanguageTag.BaseOf(languages[0])).Distinct()];
        }

        yaml.Report("languages", "languages-wrong", "Skriv språken med två bokstäver, det första först: languages: [sv, en]. En variant skrivs som sv-ll.", "Write the languages with two letters, the first one first: languages: [sv, en]. A variant is written like sv-ll.");
        return ["sv"];
    }

    private static string Version(YamlRecord yaml)
    {
        var version = yaml.Text("version") ?? "";
        if (version.Length > 0 && !ThreeNumbers().IsMatch(version))
            yaml.Report("version", "version-wrong", "version ska vara tre tal, till exempel 1.0.0.", "version must be three numbers, such as 1.0.0.");
        return version;
    }

    private static HashSet<string> Competences(YamlRecord yaml)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var competence in yaml.Records("competences"))
        {
            if (!ids.Add(competence.Id("id")))
                competence.Report("id", "competence-twice", "Kompetensen står två gånger. Ta bort den ena.", "The competence is listed twice. Remove one of them.");
            competence.Local("title");
            competence.RefuseOthers();
        }

        return ids;
    }

    private static void RefuseStrays(ModuleContext context, IReadOnlyList<Course> courses)
    {
        foreach (var path in context.Folder.Paths.Where(path => path is not (ManifestPath or GlossaryReader.Path)))
        {
            if (!Array.Exists(Folders, folder => path.StartsWith(folder, StringComparison.Ordinal)))
                context.Faults.Add(path, 0, "file-unknown", $"Filen hör inte till en modul. Flytta den till någon av {string.Join(", ", Folders)} eller ta bort den.", $"The file is no part of a module. Move it to one of {string.Join(", ", Folders)} or remove it.");
            else if (path.StartsWith(Folders[0], StringComparison.Ordinal) && !courses.Any(course => path.StartsWith($"courses/{course.Id}/", StringComparison.Ordinal)))
                context.Faults.Add(path, 0, "file-unlisted", "Filen ligger i en kurs som inte står i module.yaml. Skriv kursen under courses, eller ta bort filen.", "The file lies in a course that is not listed in module.yaml. List the course under courses, or remove the file.");
        }
    }

    private ModuleReading Read(ModuleContext context, YamlRecord manifest)
    {
        context.Languages = Languages(manifest);
        var yaml = context.ReadYaml(ManifestPath)!;
        yaml.Texts("languages");
        var id = yaml.Id("id");
        var version = Version(yaml);
        var title = yaml.Local("title");
        var assets = context.Given is null ? AssetReader.Read(context) : [];
        context.Assets = context.Given?.Assets ?? assets.ToDictionary(asset => asset.Key, asset => asset.Value.Hash);
        QuestionBankReader.Read(context);
        CertificateFolder.Read(context, templates);
        var glossary = new GlossaryReader(context);
        context.Glossary = glossary.Read();
        context.Handbook = new HandbookReader(context).Read();
        var reader = new CourseReader(context, Competences(yaml));
        List<Course> courses = [.. yaml.Records("courses").Select(reader.Read)];
        foreach (var twice in courses.GroupBy(course => course.Id).Where(group => group.Count() > 1))
            yaml.Report("courses", "course-id-twice", $"Två kurser heter ”{twice.Key}”. Ge den ena ett annat id.", $"Two courses are called “{twice.Key}”. Give one of them another id.");
        if (courses.Count == 0)
            yaml.Report("courses", "courses-missing", "Modulen har inga kurser. Skriv dem under courses.", "The module has no courses. Write them under courses.");

        // Who writes a course takes lessons out and puts others in; the words wait.
        if (context.Given is null)
            glossary.RefuseUnused(courses);
        HandbookReader.RefuseUnknown(context, courses);
        yaml.RefuseOthers();
        RefuseStrays(context, courses);
        var release = context.Faults.Count > 0 ? null : new ModuleRelease(
            id,
            System.Version.Parse(version),
            title,
            ModuleHash.Of(context.Folder),
            courses,
            [.. assets.Values.DistinctBy(asset => asset.Hash)]);
        return new ModuleReading(release, context.Faults.All)
        {
            ModuleId = id,
            Title = title,
            Version = version,
            Languages = context.Languages,
            Courses = courses,
            Questions = [.. context.Questions.Values],
        };
    }
}
