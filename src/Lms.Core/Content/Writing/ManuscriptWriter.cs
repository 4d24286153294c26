using System.Text;
using Lms.Core.Content.Questions;
using Lms.Core.Content.Yaml;
using Lms.Core.Courses;

namespace Lms.Core.Content.Writing;

/// <summary>Writes a manuscript as a module folder. Reading it gives the same manuscript again. Pure.</summary>
public static class ManuscriptWriter
{
    /// <summary>The folder, in memory.</summary>
    /// <param name="manuscript">The manuscript.</param>
    /// <param name="assets">The bytes by hash; a picture whose bytes are not given is listed, but cannot be read.</param>
    public static ContentFolder Write(CourseManuscript manuscript, IReadOnlyDictionary<string, CourseAsset> assets)
    {
        ArgumentNullException.ThrowIfNull(manuscript);
        ArgumentNullException.ThrowIfNull(assets);
        var files = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var (path, text) in manuscript.Texts.Where(one => IsSpoken(one.Key, manuscript.Languages)))
            files[path] = Encoding.UTF8.GetBytes(text);
        foreach (var (path, hash) in manuscript.Assets)
            files[path] = assets.TryGetValue(hash, out var asset) ? asset.Bytes.ToArray() : null;
        files[ModuleReader.ManifestPath] = Encoding.UTF8.GetBytes(Manifest(manuscript));
        foreach (var (index, module) in manuscript.Modules.Index())
        {
            foreach (var (place, lesson) in module.Lessons.Index())
            {
                foreach (var (language, text) in lesson.Text.ByLanguage.Where(one => manuscript.Languages.Contains(one.Key)))
                    files[PathOf(manuscript, index, place, language)] = Encoding.UTF8.GetBytes(Lesson(lesson, language, text));
            }
        }

        return new MemoryFolder(manuscript.Module.Id, files);
    }

    /// <summary>Where a lesson's text in a language lies in the folder.</summary>
    /// <param name="manuscript">The manuscript.</param>
    /// <param name="lessonId">A lesson of it.</param>
    /// <param name="language">One of its languages.</param>
    public static string PathOf(CourseManuscript manuscript, string lessonId, string language)
    {
        ArgumentNullException.ThrowIfNull(manuscript);
        var (index, module) = manuscript.Modules.Index().First(one => one.Item.Lessons.Any(lesson => lesson.Id == lessonId));
        return PathOf(manuscript, index, module.Lessons.Index().First(one => one.Item.Id == lessonId).Index, language);
    }

    /// <summary>Where a module's lessons lie in the folder.</summary>
    /// <param name="manuscript">The manuscript.</param>
    /// <param name="moduleId">A module of it.</param>
    public static string FolderOf(CourseManuscript manuscript, string moduleId)
    {
        ArgumentNullException.ThrowIfNull(manuscript);
        var (index, module) = manuscript.Modules.Index().First(one => one.Item.Id == moduleId);
        return $"courses/{manuscript.Id}/{FolderOf(index, module)}";
    }

    /// <summary>How many lines stand before a lesson's text in its file.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="language">One of its languages.</param>
    public static int LinesBeforeText(ManuscriptLesson lesson, string language)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return Lesson(lesson, language, "").TrimEnd('\n').Count(letter => letter == '\n') + 1;
    }

    private static string PathOf(CourseManuscript manuscript, int module, int lesson, string language)
    {
        var written = manuscript.Modules[module];
        return $"courses/{manuscript.Id}/{FolderOf(module, written)}/{lesson + 1:00}-{written.Lessons[lesson].Id}.{language}.md";
    }

    // A translation waits while the course does not have its language.
    private static bool IsSpoken(string path, IReadOnlyList<string> languages) =>
        path.Split('.') is not [_, var language, _]
        || (path.StartsWith(QuestionBankReader.Folder, StringComparison.Ordinal) ? languages.Skip(1).Contains(language)
            : !path.StartsWith(HandbookReader.Folder, StringComparison.Ordinal) || languages.Contains(language));

    private static string FolderOf(int index, ManuscriptModule module) => $"{index + 1:00}-{module.Id}";

    private static string Lesson(ManuscriptLesson lesson, string language, string text)
    {
        var front = new YamlOutline([language]);
        front.Text("title", lesson.Title.ByLanguage.GetValueOrDefault(language));

        // A variant's file has these of its main language.
        if (!LanguageTag.IsVariant(language))
        {
            front.Number("minutes", lesson.Minutes, int.MinValue);
            front.Flag("sensitive", lesson.Sensitive);
            front.Flag("required", lesson.Required, otherwise: true);
            front.Text("choice", lesson.Choice);
        }

        return $"---\n{front}---\n{text}\n";
    }

    private static string Manifest(CourseManuscript manuscript)
    {
        var yaml = new YamlOutline(manuscript.Languages);
        yaml.Text("id", manuscript.Module.Id);
        yaml.Text("version", manuscript.Module.Version);
        yaml.Text("title", manuscript.Module.Title);
        yaml.Texts("languages", manuscript.Languages);
        yaml.Records("competences", manuscript.Module.Competences, one =>
        {
            yaml.Text("id", one.Key);
            yaml.Text("title", one.Value);
        });
        yaml.Records("courses", [manuscript], course => WriteCourse(yaml, course));
        return yaml.ToString();
    }

    private static void WriteCourse(YamlOutline yaml, CourseManuscript course)
    {
        yaml.Text("id", course.Id);
        yaml.Text("title", course.Title);
        yaml.Text("summary", course.Summary);
        yaml.Text("picture", course.Picture);
        yaml.Flag("sample", course.IsSample);
        yaml.Number("minutes", course.Minutes);
        yaml.Texts("competences", course.Competences);
        yaml.Records("modules", [.. course.Modules.Index()], one =>
        {
            yaml.Text("folder", FolderOf(one.Index, one.Item));
            yaml.Text("title", one.Item.Title);
            yaml.Number("minutes", one.Item.Minutes);
            if (one.Item.Objectives.Count > 0)
                yaml.Set("objectives", YamlOutline.List(one.Item.Objectives.Select(yaml.Local)));
        });
        yaml.Records("quizzes", course.Quizzes, new QuizYaml(yaml).Write);
        yaml.Text("exam", course.Exam);
        yaml.Text("certificate", course.Certificate);
        yaml.Number("certificate-valid-months", course.CertificateValidMonths);
    }
}
