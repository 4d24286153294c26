using Lms.Core.Content.Assets;
using Lms.Core.Content.Lessons;
using Lms.Core.Content.Questions;
using Lms.Core.Content.Yaml;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Writing;

/// <summary>Takes a module folder apart into manuscripts, without losing what its authors wrote.</summary>
/// <param name="reader">Reads modules.</param>
public sealed class ManuscriptReader(ModuleReader reader)
{
    private static readonly string[] Kept = [QuestionBankReader.Folder, CertificateFolder.Folder, HandbookReader.Folder];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its files.</param>
    public ManuscriptReading Read(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var reading = reader.Read(folder);
        if (reading.Problems.Any(IsLoss) || reading.Languages.Count == 0)
            return new([], [], reading.Problems);

        // What is wrong was told by the first reading.
        var context = reader.Open(folder, new ContentFaults());
        context.Languages = reading.Languages;
        var yaml = context.ReadYaml(ModuleReader.ManifestPath)!;
        var assets = AssetReader.Read(context);
        var texts = Texts(context);
        var handbook = new HandbookReader(context).Read();
        var origin = new ManuscriptOrigin(reading.ModuleId, reading.Version, reading.Title, yaml.Records("competences").ToDictionary(one => one.Id("id"), one => one.Local("title")));
        var competences = origin.Competences.Keys.ToHashSet(StringComparer.Ordinal);
        List<CourseManuscript> manuscripts = [.. yaml.Records("courses").Select(record =>
            Manuscript(context, record, new CourseReader(context, competences).Read(record)) with
            {
                Module = origin,
                Languages = context.Languages,
                Texts = texts.Where(one => !one.Key.StartsWith(HandbookReader.Folder, StringComparison.Ordinal))
                    .Concat(handbook.Pages.Where(page => page.IsFor(record.Id("id"))).SelectMany(page => page.Alone(texts))).ToDictionary(StringComparer.Ordinal),
                Assets = assets.ToDictionary(asset => asset.Key, asset => asset.Value.Hash),
            })];
        return new(manuscripts, [.. assets.Values.DistinctBy(asset => asset.Hash)], reading.Problems);
    }

    // A lesson, a question or a certificate with faults is kept as it was written; a fault elsewhere would be lost.
    private static bool IsLoss(ContentProblem problem) =>
        (problem.Code == "setting-unknown" && (problem.Path.StartsWith("courses/", StringComparison.Ordinal) || problem.Path.StartsWith(HandbookReader.Folder, StringComparison.Ordinal)))
        || problem.Code is "file-unknown" or "file-unlisted" or "file-unreadable" or "file-not-utf8" or "lesson-too-large" or "lesson-file-name" or "lesson-language" or "lesson-number-twice" or "lesson-front-matter"
        || !(problem.Path.StartsWith("courses/", StringComparison.Ordinal) || problem.Path == GlossaryReader.Path || Array.Exists(Kept, folder => problem.Path.StartsWith(folder, StringComparison.Ordinal)));

    private static Dictionary<string, string> Texts(ModuleContext context) => context.Folder.Paths
        .Where(path => path == GlossaryReader.Path || Array.Exists(Kept, folder => path.StartsWith(folder, StringComparison.Ordinal)))
        .ToDictionary(path => path, path => context.ReadText(path) ?? "", StringComparer.Ordinal);

    private static CourseManuscript Manuscript(ModuleContext context, YamlRecord yaml, Course course) => new()
    {
        Id = course.Id,
        Module = null!,
        Title = course.Title,
        Summary = course.Summary,
        Picture = course.Picture,
        IsSample = course.IsSample,
        Minutes = course.Minutes,
        Competences = course.Competences,
        Modules = [.. yaml.Records("modules").Zip(course.Modules, (record, module) => Module(context, $"courses/{course.Id}/{record.Text("folder")}/", module))],
        Quizzes = [.. yaml.Records("quizzes").Zip(course.Quizzes, AsWritten)],
        Exam = course.Exam,
        Certificate = yaml.Text("certificate", required: false),
        CertificateValidMonths = course.CertificateValidMonths,
    };

    private static ManuscriptModule Module(ModuleContext context, string folder, CourseModule module) =>
        new(module.Id, module.Title, module.Minutes, module.Objectives, [.. module.Lessons.Select(lesson => Lesson(context, folder, lesson))]);

    private static ManuscriptLesson Lesson(ModuleContext context, string folder, Lesson lesson)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in context.Languages)
        {
            // Two digits and a hyphen stand before the lesson's id.
            var name = $"{lesson.Id}.{language}.md";
            var path = context.Folder.Paths.FirstOrDefault(path => path.StartsWith(folder, StringComparison.Ordinal) && path.Length == folder.Length + 3 + name.Length && path.EndsWith("-" + name, StringComparison.Ordinal));
            if (path is not null && LessonFile.Read(path, language, context) is { } file)
                texts[language] = file.Body;
        }

        return new(lesson.Id, lesson.Title, lesson.Minutes, lesson.Sensitive, lesson.Required, new LocalText(texts)) { Choice = lesson.Choice };
    }

    private static Quiz AsWritten(YamlRecord yaml, Quiz quiz) => quiz with
    {
        Information = [],
        Sections = [.. yaml.Records("sections").Zip(quiz.Sections, (record, section) => section with { Text = record.Local("text", required: false) })],
        Bands = [.. yaml.Records("bands").Zip(quiz.Bands, (record, band) => band with { Text = record.Local("text") })],
    };
}
