using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Builder;

/// <summary>
/// What is wrong with a course, in the words of the studio. The reader of modules speaks of files and settings, which nobody sees here;
/// where a fault cannot be told for certain its own sentence stays.
/// </summary>
internal static class StudioFaults
{
    private const string Manifest = "module.yaml";

    private static readonly IReadOnlyList<(string[] Codes, Func<CourseManuscript, IEnumerable<Text>> Of)> Known =
    [
        (["setting-missing", "text-missing"], Missing),
        (["quiz-empty"], course => course.Quizzes.Where(quiz => quiz.QuestionCount == 0).Select(quiz => Both(quiz.Title, "”{0}” har inga frågor. Öppna provet och välj frågor.", "“{0}” has no questions. Open the quiz and choose questions."))),
        (["section-empty"], course => course.Quizzes.SelectMany(quiz => quiz.Sections).Where(section => section.Questions.Count + section.Draw.Count == 0)
            .Select(section => Both(section.Title, "Avsnittet ”{0}” har inga frågor. Välj frågor till det eller ta bort det.", "The section “{0}” has no questions. Choose questions for it or remove it."))),
    ];

    /// <summary>The same problems, said in the studio's words where they can be.</summary>
    /// <param name="problems">What reading found.</param>
    /// <param name="course">The course that was read.</param>
    public static IReadOnlyList<ContentProblem> InStudio(this IReadOnlyList<ContentProblem> problems, CourseManuscript course)
    {
        List<ContentProblem> told = [.. problems.Select(problem => problem.Path == Manifest ? problem : InFile(problem, course))];
        foreach (var (codes, of) in Known)
        {
            var words = of(course).ToList();
            List<int> places = [.. told.Index().Where(one => one.Item.Path == Manifest && codes.Contains(one.Item.Code)).Select(one => one.Index)];
            if (words.Count != places.Count)
                continue;
            foreach (var (place, text) in places.Zip(words))
                told[place] = told[place] with { Message = text };
        }

        return [.. told.Select(problem => problem.Code == "quiz-unused" ? Unused(problem, course) : problem)];
    }

    private static ContentProblem InFile(ContentProblem problem, CourseManuscript course)
    {
        if (problem.Code == "module-empty")
        {
            return course.Modules.FirstOrDefault(module => problem.Path.EndsWith($"-{module.Id}", StringComparison.Ordinal) && module.Lessons.Count == 0) is { } module
                ? problem with
                {
                    Message = course.Modules.Count == 1
                        ? Both(module.Title, "Modulen ”{0}” har inga lektioner. Lägg till en.", "The module “{0}” has no lessons. Add one.")
                        : Both(module.Title, "Modulen ”{0}” har inga lektioner. Lägg till en eller ta bort modulen.", "The module “{0}” has no lessons. Add one or remove the module."),
                }
                : problem;
        }

        foreach (var lesson in course.Lessons)
        {
            if (course.Languages.FirstOrDefault(one => ManuscriptWriter.PathOf(course, lesson.Id, one) == problem.Path) is not { } language)
                continue;
            var (swedish, english) = (LanguageNames.Of(language).Swedish, LanguageNames.Of(language).English);
            if (problem.Code == "lesson-missing-translation")
                return problem with { Message = Both(lesson.Title, $"Lektionen ”{{0}}” är inte skriven på {swedish}.", $"The lesson “{{0}}” is not written in {english}.") };
            return problem.Code == "setting-missing" && problem.Line <= ManuscriptWriter.LinesBeforeText(lesson, language) && !lesson.Title.Has(language)
                ? problem with { Message = Both(lesson.Title, $"Lektionen ”{{0}}” har ingen titel på {swedish}.", $"The lesson “{{0}}” has no title in {english}.") }
                : problem;
        }

        return problem;
    }

    private static ContentProblem Unused(ContentProblem problem, CourseManuscript course) =>
        course.Quizzes.FirstOrDefault(quiz => problem.Message.Swedish.Contains($"”{quiz.Id}”", StringComparison.Ordinal)) is not { } quiz ? problem
        : problem with
        {
            Message = quiz.Kind == QuizKind.Exam
                ? Both(quiz.Title, $"Provet ”{{0}}” används inte. Välj det vid För att klara kursen, eller lägg blocket Självtest med id {quiz.Id} i en lektion.", $"The exam “{{0}}” is not used. Choose it at To complete the course, or put the block Self-test with the id {quiz.Id} in a lesson.")
                : Both(quiz.Title, $"Självtestet ”{{0}}” visas inte i någon lektion. Lägg blocket Självtest med id {quiz.Id} i en lektion.", $"The self-test “{{0}}” is shown in no lesson. Put the block Self-test with the id {quiz.Id} in a lesson."),
        };

    // In the order of the file, so that each sentence meets its own line.
    private static IEnumerable<Text> Missing(CourseManuscript course)
    {
        List<(LocalText Value, Text Name, Text Where)> texts =
        [
            (course.Title, new("Titel", "The title"), new("Skriv den under Uppgifter.", "Write it under Details.")),
            (course.Summary, new("Sammanfattning", "The summary"), new("Skriv den under Uppgifter.", "Write it under Details.")),
            .. course.Modules.Index().SelectMany(one => one.Item.Objectives.Prepend(one.Item.Title).Index().Select(text => (
                text.Item,
                text.Index == 0
                    ? new Text($"Titel på modul {one.Index + 1}", $"The title of module {one.Index + 1}")
                    : new Text($"Mål {text.Index} i modul {one.Index + 1}", $"Objective {text.Index} of module {one.Index + 1}"),
                new Text("Skriv under Titel och mål.", "Write it under Title and objectives.")))),
            .. course.Quizzes.SelectMany(quiz => quiz.Sections.Select(section => (section.Title, new Text("Rubrik på ett avsnitt", "The heading of a section"))).Prepend((quiz.Title, new Text("Titel", "The title")))
                .Select(text => (text.Item1, text.Item2, Both(quiz.Title, "Det gäller provet ”{0}”.", "It is about the quiz “{0}”.")))),
        ];
        foreach (var (value, name, where) in texts)
        {
            if (value.IsEmpty)
                yield return new($"{name.Swedish} saknas. {where.Swedish}", $"{name.English} is missing. {where.English}");
            foreach (var language in value.IsEmpty ? [] : course.WholeLanguages.Where(one => !value.Has(one)))
                yield return new($"{name.Swedish} på {LanguageNames.Of(language).Swedish} saknas. {where.Swedish}", $"{name.English} in {LanguageNames.Of(language).English} is missing. {where.English}");
        }
    }

    private static Text Both(LocalText title, string swedish, string english) =>
        new(swedish.Replace("{0}", title.In("sv"), StringComparison.Ordinal), english.Replace("{0}", title.In("en"), StringComparison.Ordinal));
}
