using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Courses.Blocks;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Templates;

namespace Lms.Core.Tests.Content;

/// <summary>A small module without faults that uses everything; tests break one thing at a time.</summary>
internal static class SampleModule
{
    public const string Lesson = "courses/kurs/01-del/01-sida.sv.md";
    public const string LessonEn = "courses/kurs/01-del/01-sida.en.md";
    public const string Gift = "questions/prov.gift";
    public const string GiftEn = "questions/prov.en.yaml";
    public const string Picture = "assets/ring.svg";
    public const string Certificate = "certificates/intyg.yaml";

    public static IReadOnlyList<BlockType> BlockTypes { get; } =
        [new TextBlock(), new FactBlock(), new ScenarioBlock(), new ReflectionBlock(), new GroupTaskBlock(), new ChecklistBlock(), new PictureBlock(), new QuizBlock(), new NoteBlock()];

    public static QuizBehaviours Behaviours { get; } = new([new DeferredFeedback(), new ImmediateFeedback()]);

    public static ITemplateEngine Templates { get; } = new LmsTemplateEngine(TimeProvider.System);

    public static ModuleReader Reader { get; } = new(BlockTypes, Quizzes.Gift.Gift.Types, Behaviours, Templates);

    public static Dictionary<string, string> Files() => new()
    {
        ["module.yaml"] = """
            id: prov-modul
            version: 1.2.3
            title: { sv: Provmodul, en: Sample module }
            languages: [sv, en]
            competences:
              - { id: mote, title: { sv: Möte, en: Meeting } }
            courses:
              - id: kurs
                title: { sv: Kurs, en: Course }
                summary: { sv: Kort., en: Short. }
                picture: motet
                minutes: 5
                competences: [mote]
                modules:
                  - folder: 01-del
                    title: { sv: Del, en: Part }
                    minutes: 5
                    objectives: [ { sv: Du kan., en: You can. } ]
                quizzes:
                  - id: sjalvtest
                    kind: self-test
                    title: { sv: Självtest, en: Self-test }
                    behaviour: immediate
                    questions: [prov/val, prov/ord]
                  - id: kursprov
                    kind: exam
                    title: { sv: Prov, en: Exam }
                    behaviour: deferred
                    draw: [ { category: kurs/prov, count: 2 } ]
                    pass-mark: 0.8
                exam: kursprov
                certificate: intyg
            """,
        [Lesson] = """
            ---
            title: Sida
            minutes: 5
            ---
            ## Rubrik

            En **text** med [länk](https://www.osby.se/).

            ::: fact
            source: Lagen (2008:567)
            url: https://www.do.se/
            as-of: 2026-11-01
            review: 2027-05-01
            ---
            Fakta.
            :::

            ::: scenario
            title: I receptionen
            ---
            Läge.
            :::

            ::: reflection
            id: fundera
            ---
            Fråga?
            :::

            ::: group-task
            id: uppgift
            title: Uppgift
            minutes: 30
            materials: Papper
            ---
            1. Steg
            :::

            ::: checklist
            id: lista
            title: Lista
            ---
            - Första
            - *Andra*
            :::

            ::: picture
            src: assets/ring.svg
            alt: En ring
            ---
            Bildtext.
            :::

            ::: quiz
            id: sjalvtest
            :::

            ::: note
            kind: support
            ---
            Ring 112.
            :::
            """,
        [LessonEn] = """
            ---
            title: Page
            minutes: 5
            ---
            ## Heading

            A **text** with a [link](https://www.osby.se/).

            ::: fact
            source: The Act (2008:567)
            url: https://www.do.se/choose-language/english/
            as-of: 2026-11-01
            review: 2027-05-01
            ---
            Fact.
            :::

            ::: scenario
            title: In the reception
            ---
            Situation.
            :::

            ::: reflection
            id: fundera
            ---
            Question?
            :::

            ::: group-task
            id: uppgift
            title: Task
            minutes: 30
            materials: Paper
            ---
            1. Step
            :::

            ::: checklist
            id: lista
            title: List
            ---
            - First
            - *Second*
            :::

            ::: picture
            src: assets/ring.svg
            alt: A ring
            ---
            Caption.
            :::

            ::: quiz
            id: sjalvtest
            :::

            ::: note
            kind: support
            ---
            Ring 112.
            :::
            """,
        [Gift] = """
            $CATEGORY: kurs/sjalvtest

            ::val:: Vilken? {
            =[[x]] Den #Ja
            ~[[y]] Inte *den* #Nej
            ####Allmänt
            }

            ::ord:: Ordet? {=[[a]] lyssna =%50%[[b]] höra}

            $CATEGORY: kurs/prov

            ::par:: Para. {=[[p]] ett -> 1 =[[q]] två -> 2}

            ::sant:: Sant? {TRUE#fel#rätt}
            """,
        [GiftEn] = """
            val:
              text: Which?
              feedback: General
              options: { x: That, y: Not *that* }
              option-feedback: { x: Yes, y: No }
            ord: { text: The word?, options: { a: listen, b: hear } }
            par: { text: Match., options: { p: one, q: two }, matches: { p: "1", q: "2" } }
            sant: { text: True?, option-feedback: { "true": right, "false": wrong } }
            """,
        [Picture] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>""",
        [Certificate] = """
            title: { sv: Intyg, en: Certificate }
            elements:
              - { kind: heading, text: { sv: Intyg, en: Certificate } }
              - { kind: field, style: name, text: { sv: "{{ learner.name }}", en: "{{ learner.name }}" } }
            """,
    };

    public static ModuleReading Read(IReadOnlyDictionary<string, string> files) => Reader.Read(new TextFolder(files));

    /// <summary>The module with one piece of one file replaced.</summary>
    public static ModuleReading Changed(string path, string from, string to)
    {
        var files = Files();
        Assert.That(files[path], Does.Contain(from));
        files[path] = files[path].Replace(from, to, StringComparison.Ordinal);
        return Read(files);
    }

    public static Course Course() => Read(Files()).Release!.Courses.Single();
}
