using Lms.Core.Content;
using Lms.Core.Courses;

namespace Lms.Core.Tests.Content;

public sealed class LanguageVariantTests
{
    private const string Path = "courses/kurs/01-del/01-sida.sv-ll.md";
    private const string Questions = "questions/prov.sv-ll.yaml";

    private const string Whole = """
        ---
        title: Lätt sida
        ---
        ## Rubrik

        En lätt text.

        ::: fact
        ---
        Lätta fakta.
        :::

        ::: same

        ::: reflection
        ---
        Lätt fråga?
        :::

        ::: group-task
        title: Lätt uppgift
        ---
        1. Lätt steg
        :::

        ::: checklist
        title: Lätt lista
        ---
        - Ett
        - Två
        :::

        ::: same
        :::
        ::: quiz
        :::

        ::: same
        """;

    [Test]
    public void A_lesson_is_read_block_by_block_in_the_variant_or_in_its_main_language()
    {
        var lesson = Course(Whole).Lessons.Single();

        using var _ = Assert.EnterMultipleScope();
        Assert.That(lesson.Title.In("sv-ll"), Is.EqualTo("Lätt sida"));
        Assert.That(lesson.Minutes, Is.EqualTo(5));
        Assert.That(lesson.IsIn("sv-ll"), Is.True);
        Assert.That(lesson.Blocks.Select(block => block.Html.LanguageFor("sv-ll")), Is.EqualTo(
            new[] { "sv-ll", "sv-ll", "sv", "sv-ll", "sv-ll", "sv-ll", "sv", "sv-ll", "sv" }));
        Assert.That(lesson.Blocks[0].Html.In("sv-ll"), Does.Contain("En lätt text."));
        Assert.That(lesson.Blocks[2].Html.In("sv-ll"), Is.EqualTo("<p>Läge.</p>"));
        Assert.That(lesson.Blocks[5].Items.Select(item => item.In("sv-ll")), Is.EqualTo(new[] { "Ett", "Två" }));
    }

    [Test]
    public void A_variants_block_takes_from_its_main_language_the_settings_that_it_does_not_say_otherwise()
    {
        var lesson = Course(Whole).Lessons.Single();

        using var _ = Assert.EnterMultipleScope();
        Assert.That(lesson.Blocks[1].Setting("source", "sv-ll"), Is.EqualTo("Lagen (2008:567)"));
        Assert.That(lesson.Blocks[1].Setting("review", "sv-ll"), Is.EqualTo("2027-05-01"));
        Assert.That((lesson.Blocks[3].Id, lesson.Blocks[4].Id, lesson.Blocks[7].Id), Is.EqualTo(("fundera", "uppgift", "sjalvtest")));
        Assert.That(lesson.Blocks[4].Setting("title", "sv-ll"), Is.EqualTo("Lätt uppgift"));
    }

    [Test]
    public void Nothing_needs_to_be_written_in_a_variant()
    {
        var files = Files(null);
        var course = Read(files).Release!.Courses.Single();

        using var _ = Assert.EnterMultipleScope();
        Assert.That(course.Lessons.Single().Title.In("sv-ll"), Is.EqualTo("Sida"));
        Assert.That(course.Lessons.Single().IsIn("sv-ll"), Is.False);
        Assert.That(course.Languages, Is.EqualTo(new[] { "sv", "en" }), "a course lists a variant when a lesson is written in it");
    }

    [Test]
    public void Titles_and_question_texts_may_be_in_the_variant_one_by_one()
    {
        var files = Files(Whole);
        files["module.yaml"] = files["module.yaml"].Replace("title: { sv: Kurs, en: Course }", "title: { sv: Kurs, sv-ll: Lätt kurs, en: Course }", StringComparison.Ordinal);
        files[Questions] = """
            val:
              text: Vilken är rätt?
              options: { x: Den här }
            """;
        var course = Read(files).Release!.Courses.Single();
        var question = course.Questions.Single(question => question.Id == "prov.val");

        using var _ = Assert.EnterMultipleScope();
        Assert.That(course.Languages, Is.EqualTo(new[] { "sv", "sv-ll", "en" }));
        Assert.That((course.Title.In("sv-ll"), course.Summary.In("sv-ll")), Is.EqualTo(("Lätt kurs", "Kort.")));
        Assert.That(question.Prompt.In("sv-ll"), Is.EqualTo("Vilken är rätt?"));
        Assert.That(question.Choices.Select(choice => choice.Text.In("sv-ll")), Is.EqualTo(new[] { "Den här", "Inte <em>den</em>" }));
        Assert.That(course.Questions.Single(other => other.Id == "prov.ord").Prompt.LanguageFor("sv-ll"), Is.EqualTo("sv"));
    }

    [TestCase("::: fact\n---\nLätta fakta.\n:::", "::: scenario\ntitle: Fel slag\n---\nText.\n:::", 8, "lesson-structure", Description = "a block of another kind at that place")]
    [TestCase("::: fact\n---\nLätta fakta.\n:::", "::: fakta\n---\nText.\n:::", 8, "lesson-structure", Description = "a block that is not there")]
    [TestCase("::: fact\n---\nLätta fakta.\n:::\n\n", "", 10, "lesson-structure", Description = "a block left out without a sign")]
    [TestCase("::: reflection\n---", "::: reflection\nid: annan\n---", 15, "lesson-structure", Description = "another id")]
    [TestCase("---\nLätta fakta.\n:::", ":::", 8, "block-text-missing", Description = "a block without text")]
    [TestCase("- Ett\n", "", 29, "block-items-differ", Description = "another number of items")]
    [TestCase("::: fact\n---", "::: fact\nreview: 2027-06-01\n---", 9, "block-setting-differs", Description = "another date")]
    [TestCase("title: Lätt sida", "title: Lätt sida\nminutes: 7", 2, "lesson-differs", Description = "another number of minutes")]
    [TestCase("title: Lätt sida", "titel: Lätt sida", 2, "setting-unknown", Description = "a misspelling")]
    public void A_fault_in_a_variant_is_told_with_its_line(string from, string to, int line, string code)
    {
        var changed = Whole.Replace(from, to, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(Whole));
        var problems = Read(Files(changed)).Problems;

        Assert.That(problems.Select(problem => problem.Code).Distinct(), Is.EqualTo(new[] { code }), string.Join('\n', problems));
        Assert.That(problems.Select(problem => (problem.Path, problem.Line)), Does.Contain((Path, line)), string.Join('\n', problems));
    }

    [Test]
    public void A_sign_for_a_block_left_out_is_refused_where_every_block_must_be_written()
    {
        var files = SampleModule.Files();
        files[SampleModule.LessonEn] = files[SampleModule.LessonEn].Replace("::: scenario\ntitle: In the reception\n---\nSituation.\n:::", "::: same", StringComparison.Ordinal);

        Assert.That(SampleModule.Read(files).Problems.Select(problem => (problem.Line, problem.Code)), Is.EqualTo(new[] { (18, "block-same-whole"), (18, "lesson-structure") }));
    }

    [TestCase("languages: [sv, en]", "languages: [sv-ll, sv, en]")]
    [TestCase("languages: [sv, en]", "languages: [sv, en, fi-ll]")]
    [TestCase("languages: [sv, en]", "languages: [sv, en, sv-lättläst]")]
    public void A_variant_is_listed_after_its_main_language(string from, string to)
    {
        var problems = SampleModule.Changed("module.yaml", from, to).Problems;

        Assert.That(problems.Select(problem => problem.Code), Has.Some.StartsWith("language"), string.Join('\n', problems));
    }

    [Test]
    public void An_unknown_question_in_a_variants_file_is_told()
    {
        var files = Files(null);
        files[Questions] = "vall: { text: Fel }";

        Assert.That(Read(files).Problems.Select(problem => (problem.Path, problem.Line, problem.Code)), Is.EqualTo(new[] { (Questions, 1, "setting-unknown") }));
    }

    private static Dictionary<string, string> Files(string? lesson)
    {
        var files = SampleModule.Files();
        files["module.yaml"] = files["module.yaml"].Replace("languages: [sv, en]", "languages: [sv, sv-ll, en]", StringComparison.Ordinal);
        if (lesson is not null)
            files[Path] = lesson;
        return files;
    }

    private static ModuleReading Read(IReadOnlyDictionary<string, string> files) => SampleModule.Read(files);

    private static Course Course(string lesson)
    {
        var reading = Read(Files(lesson));
        Assert.That(reading.Problems, Is.Empty, string.Join('\n', reading.Problems));
        return reading.Release!.Courses.Single();
    }
}
