using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Tests.Content;
using Lms.Testing.Modules;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>A course with all questions of the table, read as authors' files are, by a host that registers what the library ships.</summary>
internal static class WalkThroughCourse
{
    public const decimal Points = 10;

    private static readonly CoreModuleReader Host = CoreModuleReader.Shipped();

    public static QuestionTypes Types { get; } = Host.Types;

    public static QuizBehaviours Behaviours { get; } = Host.Behaviours;

    public static Course Course { get; } = Read("deferred", [.. WalkThroughRows.All.Select(row => row.Question)]).Release!.Courses.Single();

    /// <summary>What reading the module with one quiz says.</summary>
    public static ModuleReading Read(string behaviour, IReadOnlyList<string> questions) =>
        Host.Reader.Read(new TextFolder(new Dictionary<string, string>
        {
            ["module.yaml"] = $$"""
                id: vandring
                version: 1.0.0
                title: { sv: Vandring }
                languages: [sv]
                courses:
                  - id: kurs
                    title: { sv: Kurs }
                    summary: { sv: Kort. }
                    picture: motet
                    minutes: 5
                    modules:
                      - folder: 01-del
                        title: { sv: Del }
                        minutes: 5
                    quizzes:
                      - id: prov
                        kind: exam
                        title: { sv: Prov }
                        behaviour: {{behaviour}}
                        questions: [{{string.Join(", ", questions.Select(id => id.Replace('.', '/')))}}]
                        pass-mark: 0.8
                    exam: prov
                """,
            ["courses/kurs/01-del/01-sida.sv.md"] = "---\ntitle: Sida\nminutes: 5\n---\nText.\n",
            ["assets/bild.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h4v4z\"/></svg>",
            ["questions/vandring.yaml"] = string.Join("\n", WalkThroughRows.All.Select(row => row.Yaml)),
        }));

    /// <summary>A quiz with one question of the table.</summary>
    public static Quiz Quiz(string behaviour, string question) => new()
    {
        Id = "prov",
        Kind = QuizKind.Exam,
        Title = SampleCourse.Words("Provet"),
        Behaviour = behaviour,
        Questions = [question],
        Points = new Dictionary<string, decimal> { [question] = Points },
        PassMark = 0.8m,
        Closes = SampleCourse.Noon.AddDays(7).DateTime,
        Matrix = new ReviewMatrix
        {
            RightAfter = ReviewItems.Answer | ReviewItems.Mark,
            Later = ReviewItems.Answer | ReviewItems.Correctness | ReviewItems.Specific,
        },
    };
}
