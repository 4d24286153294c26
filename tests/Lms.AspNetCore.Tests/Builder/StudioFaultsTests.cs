using Lms.AspNetCore.Builder;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;
using Lms.Testing.Modules;

namespace Lms.AspNetCore.Tests.Builder;

/// <summary>What is left to do in a course, in the words of the studio: the right part, the right language.</summary>
[TestFixture]
public sealed class StudioFaultsTests
{
    private static readonly ManuscriptCheck Check = new(CoreModuleReader.Shipped().Reader);

    private static readonly LocalText Both = new(new Dictionary<string, string> { ["sv"] = "På svenska", ["en"] = "In English" });

    [Test]
    public void A_course_with_everything_has_nothing_left() => Assert.That(Said(Whole()), Is.Empty);

    [Test]
    public void Every_text_that_is_missing_is_named_with_its_place_and_language()
    {
        var (first, second) = (Whole().Modules[0], Whole().Modules[1]);
        var course = Whole() with
        {
            Title = LocalText.Of("sv", "Kurs"),
            Summary = LocalText.Empty,
            Modules = [first, second with { Title = LocalText.Of("en", "Two"), Objectives = [Both, LocalText.Of("sv", "Kunna")] }],
            Quizzes = [.. Whole().Quizzes.Select(quiz => quiz with
            {
                Title = LocalText.Of("sv", "Prov"),
                Questions = [],
                Sections = [new() { Title = Both }, new() { Title = LocalText.Of("sv", "Andra") }],
            })],
        };

        Assert.That(Said(course), Is.EquivalentTo(new[]
        {
            "Titel på engelska saknas. Skriv den under Uppgifter.|The title in English is missing. Write it under Details.",
            "Sammanfattning saknas. Skriv den under Uppgifter.|The summary is missing. Write it under Details.",
            "Titel på modul 2 på svenska saknas. Skriv under Titel och mål.|The title of module 2 in Swedish is missing. Write it under Title and objectives.",
            "Mål 2 i modul 2 på engelska saknas. Skriv under Titel och mål.|Objective 2 of module 2 in English is missing. Write it under Title and objectives.",
            "Titel på engelska saknas. Det gäller provet ”Prov”.|The title in English is missing. It is about the quiz “Prov”.",
            "Rubrik på ett avsnitt på engelska saknas. Det gäller provet ”Prov”.|The heading of a section in English is missing. It is about the quiz “Prov”.",
            "”Prov” har inga frågor. Öppna provet och välj frågor.|“Prov” has no questions. Open the quiz and choose questions.",
            "Avsnittet ”På svenska” har inga frågor. Välj frågor till det eller ta bort det.|The section “In English” has no questions. Choose questions for it or remove it.",
            "Avsnittet ”Andra” har inga frågor. Välj frågor till det eller ta bort det.|The section “Andra” has no questions. Choose questions for it or remove it.",
        }));
    }

    [Test]
    public void A_lesson_is_named_by_its_title_and_a_module_without_lessons_by_its_own()
    {
        var (first, second) = (Whole().Modules[0], Whole().Modules[1]);
        var course = Whole() with
        {
            Modules =
            [
                first with { Lessons = [first.Lessons[0] with { Title = LocalText.Of("sv", "Lektion") }, first.Lessons[0] with { Id = "andra", Text = LocalText.Of("sv", "Text.") }] },
                second with { Lessons = [] },
            ],
        };

        Assert.That(Said(course), Is.EquivalentTo(new[]
        {
            "Lektionen ”Lektion” har ingen titel på engelska.|The lesson “Lektion” has no title in English.",
            "Lektionen ”På svenska” är inte skriven på engelska.|The lesson “In English” is not written in English.",
            "Modulen ”På svenska” har inga lektioner. Lägg till en eller ta bort modulen.|The module “In English” has no lessons. Add one or remove the module.",
        }));
    }

    [Test]
    public void Of_several_quizzes_the_one_that_no_lesson_shows_is_told()
    {
        var exam = Whole().Quizzes[0];
        var course = Whole() with { Quizzes = [exam, exam with { Id = "ovrigt", Title = new(new Dictionary<string, string> { ["sv"] = "Övrigt", ["en"] = "Other" }), Kind = QuizKind.SelfTest, PassMark = null }] };

        Assert.That(Said(course), Is.EqualTo(new[]
        {
            "Självtestet ”Övrigt” visas inte i någon lektion. Lägg blocket Självtest med id ovrigt i en lektion.|The self-test “Other” is shown in no lesson. Put the block Self-test with the id ovrigt in a lesson.",
        }));
    }

    private static IEnumerable<string> Said(CourseManuscript course) =>
        Check.Read(course).Problems.InStudio(course).Select(problem => $"{problem.Message.Swedish}|{problem.Message.English}");

    private static CourseManuscript Whole() => new()
    {
        Id = "kurs",
        Module = new("kurs", "1.0.0", Both, new Dictionary<string, LocalText>()),
        Title = Both,
        Summary = Both,
        Minutes = 10,
        Languages = ["sv", "en"],
        Modules = [Module("ett"), Module("tva")],
        Quizzes = [new() { Id = "prov", Kind = QuizKind.Exam, Title = Both, Questions = ["fragor.ja"], PassMark = 0.5m }],
        Exam = "prov",
        Texts = new Dictionary<string, string>
        {
            ["questions/fragor.yaml"] = "ja:\n  type: true-false\n  text: Är det så?\n  feedback: Ja.\n  choices:\n    - { id: \"true\", weight: 1 }\n    - { id: \"false\", weight: 0 }\n",
            ["questions/fragor.en.yaml"] = "ja:\n  text: Is it so?\n  feedback: Yes.\n",
        },
    };

    private static ManuscriptModule Module(string id) => new(id, Both, 5, [Both], [new("lektion-" + id, Both, 5, false, true, Both)]);
}
