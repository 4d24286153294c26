using System.Text.Json;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>An essay is marked by a person, counts its words, and tells the grader's notes to nobody else.</summary>
[TestFixture]
public sealed class EssayTests
{
    private const string Yaml = """
        motet:
          type: essay
          text: Berätta om ett möte.
          settings: { min-words: 3, max-words: 5 }
          choices:
            - { id: template, text: Jag såg … }
            - { id: grader, text: Hemlig bedömning }
        """;

    private static readonly Question Essay = AuthoredQuestion.Read(Yaml);

    [TestCase("", "", false)]
    [TestCase("Ett möte", "Ett möte (2 ord, minst 3)", false)]
    [TestCase("  Ett gott möte – idag  ", "Ett gott möte – idag (4 ord)", true)]
    [TestCase("ett två tre fyra fem sex", "ett två tre fyra fem sex (6 ord, högst 5)", true)]
    [TestCase("… – !", "… – ! (0 ord, minst 3)", false)]
    public void Its_words_are_counted_on_the_server(string text, string words, bool complete)
    {
        var response = Essay.Admit(Response.Of("text", text));
        Assert.Multiple(() =>
        {
            Assert.That(Essay.Summarise(response, "sv"), Is.EqualTo(words));
            Assert.That(Essay.IsComplete(response), Is.EqualTo(complete));
            Assert.That(Essay.Assess(response), Is.EqualTo(Grade.None));
        });
    }

    [Test]
    public void It_reads_well_in_English() =>
        Assert.That(Essay.Summarise(Response.Of("text", "One"), "en"), Is.EqualTo("One (1 word, at least 3)"));

    [Test]
    public void A_person_decides_and_only_that_person_reads_the_notes() => Assert.Multiple(() =>
    {
        Assert.That(Essay.Assessment, Is.EqualTo(Assessment.Manual));
        Assert.That(Essay.CorrectResponse.IsBlank, Is.True);
        Assert.That(Essay.ForGrader.In("sv"), Is.EqualTo("Hemlig bedömning"));
        Assert.That(JsonSerializer.Serialize(new { Essay.Fields, Essay.Shown }), Does.Contain("Jag s").And.Not.Contain("Hemlig"));
        Assert.That(Essay.Admit(new Response([new("mark", ["1"]), new("text", ["a", "b"])])), Is.EqualTo(Response.Of("text", "a")));
    });

    [TestCase("settings: { min-words: många }", "essay-number")]
    [TestCase("settings: { min-words: 9, max-words: 5 }", "essay-words")]
    [TestCase("settings: { lines: 0 }", "essay-number")]
    [TestCase("settings: { minwords: 5 }", "setting-unknown")]
    [TestCase("choices: [ { id: a, text: Ett svar } ]", "essay-choice")]
    public void A_fault_has_a_code(string line, string code) =>
        Assert.That(AuthoredQuestion.Codes($"x:\n  type: essay\n  text: Berätta.\n  {line}\n"), Is.EqualTo(code));
}
