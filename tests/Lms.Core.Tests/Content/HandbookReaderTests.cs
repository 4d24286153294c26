using System.Text.Json;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Courses.Search;

namespace Lms.Core.Tests.Content;

public sealed class HandbookReaderTests
{
    private const string Swedish = "handbook/01-infor-motet.sv.md";
    private const string English = "handbook/01-infor-motet.en.md";

    private const string Sheet = """
        ---
        title: Inför mötet
        ---
        Ta fram listan före mötet. Den tar två minuter.

        ::: checklist
        id: lista
        title: Lista
        ---
        - Boka tolk
        :::

        ::: fact
        source: Lagen
        as-of: 2026-11-01
        review: 2027-05-01
        ---
        Fakta.
        :::
        """;

    private const string EnglishSheet = """
        ---
        title: Before the meeting
        ---
        Take out the list before the meeting. It takes two minutes.

        ::: checklist
        id: lista
        title: List
        ---
        - Book an interpreter
        :::

        ::: fact
        source: The Act
        as-of: 2026-11-01
        review: 2027-05-01
        ---
        Fact.
        :::
        """;

    [Test]
    public void A_module_without_the_folder_has_no_handbook() =>
        Assert.That(Read(SampleModule.Files()).Release!.Courses.Single().Handbook, Is.Empty);

    [Test]
    public void The_pages_come_by_their_numbers_with_title_purpose_and_blocks()
    {
        var files = Files();
        files["handbook/02-efter.sv.md"] = "---\ntitle: Efter\n---\n## Bara en rubrik";
        files["handbook/02-efter.en.md"] = "---\ntitle: After\n---\n## Only a heading";
        var handbook = Read(files).Release!.Courses.Single().Handbook;

        using var _ = Assert.EnterMultipleScope();
        Assert.That(handbook.Select(page => page.Id), Is.EqualTo(new[] { "infor-motet", "efter" }));
        Assert.That(handbook[0].Blocks.Select(block => block.Kind), Is.EqualTo(new[] { "text", "checklist", "fact" }));
        Assert.That((handbook[0].Title.In("en"), handbook[0].Purpose("sv"), handbook[0].Purpose("en")), Is.EqualTo(("Before the meeting", "Ta fram listan före mötet.", "Take out the list before the meeting.")));
        Assert.That(handbook[1].Purpose("sv"), Is.Null, "no paragraph, no sentence");
    }

    [Test]
    public void A_handbook_survives_the_store()
    {
        var course = Read(Files()).Release!.Courses.Single();

        var back = JsonSerializer.Deserialize<Course>(JsonSerializer.Serialize(course))!;

        Assert.That(back.Handbook.Single().Blocks[1].Items.Single().In("en"), Is.EqualTo(course.Handbook.Single().Blocks[1].Items.Single().In("en")));
        Assert.That(JsonSerializer.Serialize(course), Does.Not.Contain("Sheet"));
    }

    [Test]
    public void A_page_that_names_courses_belongs_to_those_alone()
    {
        var files = TwoCourses("courses: [annan]");
        var courses = Read(files).Release!.Courses;

        Assert.That(courses.Select(course => (course.Id, course.Handbook.Count)), Is.EqualTo(new[] { ("kurs", 0), ("annan", 1) }));
    }

    [Test]
    public void A_page_that_names_no_course_belongs_to_all() =>
        Assert.That(Read(TwoCourses("")).Release!.Courses.Select(course => course.Handbook.Count), Is.EqualTo(new[] { 1, 1 }));

    [Test]
    public void A_variant_may_say_a_part_and_the_rest_is_read_in_its_main_language()
    {
        var files = Files();
        files["module.yaml"] = files["module.yaml"].Replace("[sv, en]", "[sv, sv-ll, en]", StringComparison.Ordinal);
        files["handbook/01-infor-motet.sv-ll.md"] = "---\ntitle: Före mötet\n---\nTa fram listan.\n\n::: same\n\n::: same";
        var course = Read(files).Release!.Courses.Single();

        Assert.That(course.Languages, Does.Contain("sv-ll"));
        Assert.That((course.Handbook[0].Title.In("sv-ll"), course.Handbook[0].Purpose("sv-ll")), Is.EqualTo(("Före mötet", "Ta fram listan.")));
        Assert.That(course.Handbook[0].Blocks[1].Items[0].LanguageFor("sv-ll"), Is.EqualTo("sv"));
    }

    [TestCase("title: Inför mötet", "", Swedish, "setting-missing", 2)]
    [TestCase("title: Inför mötet", "title: Inför mötet\ncourses: [borta]", Swedish, "handbook-course", 3)]
    [TestCase("title: Inför mötet", "title: Inför mötet\nminutes: 5", Swedish, "setting-unknown", 3)]
    [TestCase("::: checklist\nid: lista", "::: quiz\nid: sjalvtest\n:::\n\n::: checklist\nid: lista", Swedish, "block-kind-misplaced,lesson-structure", 6)]
    [TestCase("::: checklist\nid: lista", "::: reflection\nid: lista2\n---\nFråga\n:::\n\n::: checklist\nid: lista", Swedish, "block-kind-misplaced,lesson-structure", 6)]
    [TestCase("::: checklist\nid: lista", "::: local\nid: rutin\ntitle: Rutin\n---\nText\n:::\n\n::: checklist\nid: lista", Swedish, "block-kind-misplaced,lesson-structure", 6)]
    [TestCase("- Boka tolk\n:::", "- Boka tolk", Swedish, "block-unclosed", 6)]
    public void A_fault_is_told_with_file_and_line(string from, string to, string path, string codes, int line)
    {
        var files = Files();
        files[path] = files[path].Replace(from, to, StringComparison.Ordinal);
        Assert.That(files[path], Is.Not.EqualTo(Sheet));
        var problems = Read(files).Problems;

        Assert.That(string.Join(',', problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)), Is.EqualTo(codes), string.Join('\n', problems));
        Assert.That(problems.Select(problem => (problem.Path, problem.Line)), Does.Contain((path, line)), string.Join('\n', problems));
    }

    [TestCase("handbook/infor.sv.md", "lesson-file-name")]
    [TestCase("handbook/02-skriv-ut.sv.md", "handbook-page-taken")]
    [TestCase("handbook/02-infor-motet.sv.md", "handbook-page-twice")]
    [TestCase("handbook/01-annan.sv.md", "lesson-number-twice")]
    [TestCase("handbook/02-bara-svenska.sv.md", "lesson-missing-translation")]
    [TestCase("handbook/02-tyska.de.md", "lesson-language")]
    public void A_file_that_does_not_belong_is_told(string path, string code)
    {
        var files = Files();
        files[path] = Sheet;

        Assert.That(Read(files).Problems.Select(problem => problem.Code), Does.Contain(code));
    }

    [Test]
    public void Search_finds_a_page_and_says_that_it_is_the_handbooks()
    {
        var course = Read(Files()).Release!.Courses.Single();
        var hit = CourseSearch.Find(course, "sv", "tolk").Hits.Single();

        Assert.That((hit.Page?.Id, hit.Block), Is.EqualTo(("infor-motet", 2)));
        Assert.That(CourseSearch.Find(course, "sv", "receptionen").Hits.Select(one => one.Page), Is.All.Null);
        Assert.That(CourseSearch.Find(course, "sv", "receptionen").Hits, Is.Not.Empty);
    }

    [Test]
    public void A_manuscript_keeps_the_handbook_and_writes_it_back()
    {
        var taken = Taken(Files());
        var manuscript = taken.Manuscripts.Single();
        var back = Read(Written(taken, manuscript)).Courses.Single();

        Assert.That(manuscript.Texts[Swedish], Is.EqualTo(Sheet), "as its author wrote it");
        Assert.That(back.Handbook.Single().Title.In("en"), Is.EqualTo("Before the meeting"));
        Assert.That(Taken(Written(taken, manuscript)).Manuscripts.Single().Texts, Is.EqualTo(manuscript.Texts));
    }

    [Test]
    public void A_manuscript_of_one_course_has_its_pages_alone()
    {
        var taken = Taken(TwoCourses("courses: [annan]"));
        var manuscripts = taken.Manuscripts;
        var written = Read(Written(taken, manuscripts[1]));

        using var _ = Assert.EnterMultipleScope();
        Assert.That(manuscripts[0].Texts.Keys, Has.None.StartWith("handbook/"));
        Assert.That(manuscripts[1].Texts[Swedish], Does.StartWith("---\ntitle: Inför mötet\n---\nTa fram").And.Not.Contain("courses"));
        Assert.That(written.Courses.Single().Handbook, Has.Count.EqualTo(1));
        Assert.That(written.Problems.Where(problem => problem.Path.StartsWith("handbook/", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_language_that_the_course_no_longer_has_waits()
    {
        var taken = Taken(Files());

        Assert.That(Written(taken, taken.Manuscripts.Single() with { Languages = ["sv"] }).Paths, Does.Contain(Swedish).And.Not.Contain(English));
    }

    private static Core.Content.ContentFolder Written(ManuscriptReading taken, CourseManuscript manuscript) =>
        ManuscriptWriter.Write(manuscript, taken.Assets.ToDictionary(asset => asset.Hash));

    private static Dictionary<string, string> Files()
    {
        var files = SampleModule.Files();
        files[Swedish] = Sheet;
        files[English] = EnglishSheet;
        return files;
    }

    private static Dictionary<string, string> TwoCourses(string line)
    {
        var files = Files();
        files["module.yaml"] += """

              - id: annan
                title: { sv: Annan, en: Other }
                summary: { sv: Kort., en: Short. }
                minutes: 5
                modules:
                  - folder: 01-del
                    title: { sv: Del, en: Part }
                    minutes: 5
            """;
        files["courses/annan/01-del/01-text.sv.md"] = "---\ntitle: Text\nminutes: 5\n---\nText.";
        files["courses/annan/01-del/01-text.en.md"] = "---\ntitle: Text\nminutes: 5\n---\nText.";
        if (line.Length > 0)
        {
            files[Swedish] = Sheet.Replace("title: Inför mötet", "title: Inför mötet\n" + line, StringComparison.Ordinal);
            files[English] = EnglishSheet.Replace("title: Before the meeting", "title: Before the meeting\n" + line, StringComparison.Ordinal);
        }

        return files;
    }

    private static Core.Content.ModuleReading Read(Dictionary<string, string> files) => Read(new TextFolder(files));

    private static Core.Content.ModuleReading Read(Core.Content.ContentFolder folder) => SampleModule.Reader.Read(folder);

    private static ManuscriptReading Taken(Dictionary<string, string> files) => Taken(new TextFolder(files));

    private static ManuscriptReading Taken(Core.Content.ContentFolder folder) => new ManuscriptReader(SampleModule.Reader).Read(folder);
}
