using System.Globalization;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Builder;

/// <summary>
/// What is wrong with a course, in the words of the studio. The reader of modules speaks of files and settings, which nobody sees here;
/// where the studio has no words of its own for a fault the reader's sentence stays.
/// </summary>
internal static class StudioFaults
{
    private const string Manifest = "module.yaml";

    /// <summary>The same problems, said in the studio's words where they can be.</summary>
    /// <param name="problems">What reading found.</param>
    /// <param name="course">The course that was read.</param>
    public static IReadOnlyList<ContentProblem> InStudio(this IReadOnlyList<ContentProblem> problems, CourseManuscript course) =>
        [.. problems.Select(problem => (problem.Path == Manifest ? InManifest(problem, course) : InFile(problem, course)) is { } words ? problem with { Message = words } : problem)];

    private static Text? InManifest(ContentProblem problem, CourseManuscript course) => (problem.Code, problem.Setting.Split('/')) switch
    {
        ("setting-missing" or "text-missing", ["courses", _, .. var setting]) => Missing(setting, course),
        ("quiz-empty", ["courses", _, "quizzes", var quiz, "id"]) => Both(
            course.Quizzes[Number(quiz)].Title, "”{0}” har inga frågor. Öppna provet och välj frågor.", "“{0}” has no questions. Open the quiz and choose questions."),
        ("section-empty", ["courses", _, "quizzes", var quiz, "sections", var section, "title"]) => Both(
            course.Quizzes[Number(quiz)].Sections[Number(section)].Title,
            "Avsnittet ”{0}” har inga frågor. Välj frågor till det eller ta bort det.", "The section “{0}” has no questions. Choose questions for it or remove it."),
        ("quiz-unused", ["courses", _, "quizzes", var quiz, "id"]) => Unused(course.Quizzes[Number(quiz)]),
        _ => null,
    };

    private static Text? InFile(ContentProblem problem, CourseManuscript course)
    {
        if (problem.Code == "module-empty")
        {
            return course.Modules.FirstOrDefault(module => ManuscriptWriter.FolderOf(course, module.Id) == problem.Path) is not { } module ? null
                : course.Modules.Count == 1 ? Both(module.Title, "Modulen ”{0}” har inga lektioner. Lägg till en.", "The module “{0}” has no lessons. Add one.")
                : Both(module.Title, "Modulen ”{0}” har inga lektioner. Lägg till en eller ta bort modulen.", "The module “{0}” has no lessons. Add one or remove the module.");
        }

        foreach (var lesson in course.Lessons)
        {
            if (course.Languages.FirstOrDefault(one => ManuscriptWriter.PathOf(course, lesson.Id, one) == problem.Path) is not { } language)
                continue;
            var (swedish, english) = (LanguageNames.Of(language).Swedish, LanguageNames.Of(language).English);
            return (problem.Code, problem.Setting) switch
            {
                ("lesson-missing-translation", _) => Both(lesson.Title, $"Lektionen ”{{0}}” är inte skriven på {swedish}.", $"The lesson “{{0}}” is not written in {english}."),
                ("setting-missing", "title") => Both(lesson.Title, $"Lektionen ”{{0}}” har ingen titel på {swedish}.", $"The lesson “{{0}}” has no title in {english}."),
                _ => null,
            };
        }

        return null;
    }

    private static Text Unused(Quiz quiz) => quiz.Kind == QuizKind.Exam
        ? Both(quiz.Title, $"Provet ”{{0}}” används inte. Välj det vid För att klara kursen, eller lägg blocket Självtest med id {quiz.Id} i en lektion.", $"The exam “{{0}}” is not used. Choose it at To complete the course, or put the block Self-test with the id {quiz.Id} in a lesson.")
        : Both(quiz.Title, $"Självtestet ”{{0}}” visas inte i någon lektion. Lägg blocket Självtest med id {quiz.Id} i en lektion.", $"The self-test “{{0}}” is shown in no lesson. Put the block Self-test with the id {quiz.Id} in a lesson.");

    // What a text that is not there is called, and where it is written; the language at the end when it is there in another.
    private static Text? Missing(string[] setting, CourseManuscript course) => setting switch
    {
        ["title", .. var language] => Missing(new("Titel", "The title"), language, new("Skriv den under Uppgifter.", "Write it under Details.")),
        ["summary", .. var language] => Missing(new("Sammanfattning", "The summary"), language, new("Skriv den under Uppgifter.", "Write it under Details.")),
        ["modules", var module, "title", .. var language] => Missing(
            new($"Titel på modul {Number(module) + 1}", $"The title of module {Number(module) + 1}"), language, UnderModule),
        ["modules", var module, "objectives", var objective, .. var language] => Missing(
            new($"Mål {Number(objective) + 1} i modul {Number(module) + 1}", $"Objective {Number(objective) + 1} of module {Number(module) + 1}"), language, UnderModule),
        ["quizzes", var quiz, "title", .. var language] => Missing(new("Titel", "The title"), language, Of(course.Quizzes[Number(quiz)])),
        ["quizzes", var quiz, "sections", _, "title", .. var language] => Missing(new("Rubrik på ett avsnitt", "The heading of a section"), language, Of(course.Quizzes[Number(quiz)])),
        _ => null,
    };

    private static Text UnderModule => new("Skriv under Titel och mål.", "Write it under Title and objectives.");

    private static Text Of(Quiz quiz) => Both(quiz.Title, "Det gäller provet ”{0}”.", "It is about the quiz “{0}”.");

    private static Text Missing(Text name, string[] language, Text where) => language is [var one]
        ? new($"{name.Swedish} på {LanguageNames.Of(one).Swedish} saknas. {where.Swedish}", $"{name.English} in {LanguageNames.Of(one).English} is missing. {where.English}")
        : new($"{name.Swedish} saknas. {where.Swedish}", $"{name.English} is missing. {where.English}");

    private static int Number(string place) => int.Parse(place, CultureInfo.InvariantCulture);

    private static Text Both(LocalText title, string swedish, string english) =>
        new(swedish.Replace("{0}", title.In("sv"), StringComparison.Ordinal), english.Replace("{0}", title.In("en"), StringComparison.Ordinal));
}
