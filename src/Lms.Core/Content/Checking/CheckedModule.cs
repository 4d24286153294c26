using Lms.Core.Content.Lessons;
using Lms.Core.Content.Questions;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Templates;

namespace Lms.Core.Content.Checking;

/// <summary>A module as the rules look at it: as read, faults and all, with where everything stands.</summary>
internal sealed class CheckedModule
{
    private readonly ModuleContext context;
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> yamlQuestions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Question?> made = new(StringComparer.Ordinal);

    /// <param name="context">Reads files; what it finds wrong has been told before.</param>
    /// <param name="reading">The module.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="templates">Fills in certificates.</param>
    /// <param name="today">The day that facts are measured against.</param>
    public CheckedModule(ModuleContext context, ModuleReading reading, QuestionTypes types, ITemplateEngine templates, DateOnly today)
    {
        this.context = context;
        context.Languages = reading.Languages is [] ? context.Languages : reading.Languages;
        Reading = reading;
        Types = types;
        Templates = templates;
        Today = today;
        Lessons =
        [
            .. from course in reading.Courses
               from part in course.Modules
               from lesson in part.Lessons
               select Open(course, part, lesson, $"courses/{course.Id}/", $"{part.Id}/{lesson.Id}") into opened
               where opened.Files.Count > 0
               select opened,
            .. from course in reading.Courses
               from page in course.Handbook
               select Open(course, null, page.Sheet, HandbookReader.Folder, page.Id) into opened
               where opened.Files.Count > 0
               select opened,
        ];
    }

    public ModuleReading Reading { get; }

    public ContentFolder Folder => context.Folder;

    public QuestionTypes Types { get; }

    public ITemplateEngine Templates { get; }

    public DateOnly Today { get; }

    public IReadOnlyList<Course> Courses => Reading.Courses;

    public IReadOnlyList<QuestionSource> Questions => Reading.Questions;

    /// <summary>The lessons, and the pages of the handbook as lessons.</summary>
    public IReadOnlyList<CheckedLesson> Lessons { get; }

    /// <summary>The first is the language of the question files.</summary>
    public IReadOnlyList<string> Languages => context.Languages;

    /// <summary>The languages that everything is written in.</summary>
    public IReadOnlyList<string> WholeLanguages => context.WholeLanguages;

    /// <summary>A question as the host makes it once it is published; null when it has a fault of its own.</summary>
    public Question? Make(QuestionSource source)
    {
        if (made.TryGetValue(source.Id, out var question))
            return question;
        var faults = 0;
        question = Types.Read(OptionTokens.Replace(source), (_, _) => faults++);
        return made[source.Id] = faults > 0 ? null : question?.As(question.Draw(new Random(1)));
    }

    /// <summary>A question's id as its author wrote it, without the set.</summary>
    public static string NameOf(QuestionSource question) => question.Id[(question.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>The set that a question stands in.</summary>
    public static string SetOf(QuestionSource question) => question.Id[..Math.Max(0, question.Id.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>Where a question stands in a language.</summary>
    public (string Path, int Line) PlaceOf(QuestionSource question, string language)
    {
        var (set, name) = (QuestionBankReader.Folder + SetOf(question), NameOf(question));
        var translation = $"{set}.{language}.yaml";
        if (language != Languages[0] && LineOfKey(translation, name) is var line and > 0)
            return (translation, line);
        return ($"{set}{(IsYaml(set + ".yaml", name) ? ".yaml" : ".gift")}", question.Line);
    }

    /// <summary>The first line of a file that has these words; 0 when none does, as where they are folded or escaped.</summary>
    public int LineOf(string path, string words)
    {
        var first = words.Split('\n')[0].Trim();
        return first.Length == 0 ? 0 : Array.FindIndex(Lines(path), line => line.Contains(first, StringComparison.Ordinal)) + 1;
    }

    private int LineOfKey(string path, string key) =>
        Array.FindIndex(Lines(path), line => line.TrimStart('"', '\'').StartsWith(key, StringComparison.Ordinal) && line.TrimStart('"', '\'')[key.Length..].TrimStart('"', '\'').StartsWith(':')) + 1;

    private string[] Lines(string path)
    {
        if (!lines.TryGetValue(path, out var read))
            lines[path] = read = Folder.Paths.Contains(path) ? (context.ReadText(path) ?? "").Split('\n') : [];
        return read;
    }

    private bool IsYaml(string path, string name)
    {
        if (!yamlQuestions.TryGetValue(path, out var names))
            yamlQuestions[path] = names = Folder.Paths.Contains(path) && context.ReadYaml(path) is { } yaml ? [.. yaml.Names] : [];
        return names.Contains(name);
    }

    // A file is known by its folder's and its own name without their numbers.
    private CheckedLesson Open(Course course, CourseModule? part, Lesson lesson, string root, string name)
    {
        var files = from language in Languages
                    from path in Folder.Paths
                    where path.StartsWith(root, StringComparison.Ordinal)
                        && string.Join('/', path[root.Length..].Split('/').Select(WithoutNumber)) == $"{name}.{language}.md"
                    select LessonFile.Read(path, language, context);
        return new(course, part, lesson, [.. files.OfType<LessonFile>()]);
    }

    private static string WithoutNumber(string name) => name.Length > 3 ? name[3..] : "";
}
