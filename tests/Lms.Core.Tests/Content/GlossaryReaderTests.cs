using System.Text.Json;
using Lms.Core.Courses;

namespace Lms.Core.Tests.Content;

public sealed class GlossaryReaderTests
{
    private const string Path = "glossary.yaml";

    private const string Glossary = """
        terms:
          - term: { sv: text, en: text }
            forms: { sv: [texten, texter] }
            definition: { sv: Något att läsa., en: Something to read. }
        """;

    [Test]
    public void The_course_has_the_terms_that_its_texts_hold()
    {
        var course = Read(Glossary).Release!.Courses.Single();
        var term = course.Glossary.Single();

        using var _ = Assert.EnterMultipleScope();
        Assert.That((term.Id, term.Term.In("en"), term.Definition.In("sv")), Is.EqualTo(("text", "text", "Något att läsa.")));
        Assert.That(term.WordsIn("sv"), Is.EqualTo(new[] { "text", "texten", "texter" }));
        Assert.That(term.WordsIn("en"), Is.EqualTo(new[] { "text" }));
        Assert.That(course.Lessons.Single().Blocks[0].Html.In("sv"), Does.Not.Contain("button"), "what is stored is the author's");
    }

    [Test]
    public void A_glossary_survives_the_store()
    {
        var course = Read(Glossary).Release!.Courses.Single();

        var back = JsonSerializer.Deserialize<Course>(JsonSerializer.Serialize(course))!;

        Assert.That(back.Glossary.Single().WordsIn("sv"), Is.EqualTo(course.Glossary.Single().WordsIn("sv")));
    }

    [TestCase("term: { sv: text, en: text }", "term: { sv: text }", 2, "text-missing")]
    [TestCase("definition: { sv: Något att läsa., en: Something to read. }", "", 2, "setting-missing")]
    [TestCase("definition:", "meaning:", 2, "setting-missing,setting-unknown")]
    [TestCase("texten, texter", "text", 2, "ok")]
    [TestCase("{ sv: [texten, texter] }", "{ de: [Text] }", 3, "setting-unknown")]
    [TestCase("{ sv: [texten, texter] }", "[texten]", 3, "setting-wrong")]
    [TestCase("term: { sv: text, en: text }", "term: { sv: saknas, en: text }", 2, "ok", Description = "the English text holds it")]
    [TestCase("term: { sv: text, en: text }\n    forms: { sv: [texten, texter] }", "term: { sv: saknas, en: missing }", 2, "glossary-unused")]
    [TestCase("terms:", "words:", 1, "setting-unknown")]
    [TestCase("Something to read.", "Something to read. }\n  - term: { sv: länk, en: text }\n    definition: { sv: a, en: b", 5, "glossary-unused,glossary-word-twice")]
    [TestCase("Something to read.", "Something to read. }\n  - term: { sv: Text!, en: link }\n    definition: { sv: a, en: b", 5, "glossary-term-twice")]
    public void A_fault_is_told_with_its_line(string from, string to, int line, string codes)
    {
        var changed = Glossary.Replace(from, to, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(Glossary));
        var problems = Read(changed).Problems;

        Assert.That(string.Join(',', problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)), Is.EqualTo(codes == "ok" ? "" : codes), string.Join('\n', problems));
        if (codes != "ok")
            Assert.That(problems.Select(problem => (problem.Path, problem.Line)), Does.Contain((Path, line)), string.Join('\n', problems));
    }

    [Test]
    public void Too_long_and_too_many_is_told()
    {
        Assert.That(Codes(Glossary.Replace("Något att läsa.", new string('x', 601), StringComparison.Ordinal)), Is.EqualTo(new[] { "glossary-text-too-long" }));
        Assert.That(Codes(Glossary.Replace("[texten, texter]", $"[{new string('y', 81)}]", StringComparison.Ordinal)), Is.EqualTo(new[] { "glossary-text-too-long" }));
        Assert.That(Codes("terms:\n" + string.Concat(Enumerable.Range(0, 201).Select(at => $"  - term: {{ sv: ord{at}, en: word{at} }}\n    definition: {{ sv: a, en: b }}\n"))), Does.Contain("glossary-too-long"));
    }

    private static IEnumerable<string> Codes(string glossary) => Read(glossary).Problems.Select(problem => problem.Code).Distinct();

    private static Lms.Core.Content.ModuleReading Read(string glossary)
    {
        var files = SampleModule.Files();
        files[Path] = glossary;
        return SampleModule.Read(files);
    }
}
