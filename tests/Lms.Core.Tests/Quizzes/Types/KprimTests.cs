using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Kprim;
using static Lms.Core.Tests.Quizzes.Types.Written;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Statements, each true or false, graded together.</summary>
[TestFixture]
public sealed class KprimTests
{
    private const string Yaml = """
        tolken:
          type: kprim
          text: Vad stämmer?
          settings: { grading: half }
          statements:
            - { id: tyst, text: Tolken har tystnadsplikt., right: true, feedback: "Ja, alltid." }
            - { id: allt, text: "Tolken översätter *allt*.", right: true }
            - { id: rad, text: Tolken ger råd., right: false, feedback: "Nej, aldrig." }
            - { id: barn, text: Barn kan tolka., right: false }
        """;

    private const string English = """
        tolken:
          text: What is true?
          options: { tyst: The interpreter is bound by secrecy., allt: Everything is interpreted., rad: The interpreter gives advice., barn: Children may interpret. }
          option-feedback: { tyst: "Yes, always.", rad: "No, never." }
        """;

    // The key is ssff; worth by hand with half credit, by share, and all or nothing.
    [TestCase("ssff", 1, 1, 1)]
    [TestCase("ssfs", 0.5, 0.75, 0)]
    [TestCase("ssf-", 0.5, 0.75, 0)]
    [TestCase("fsff", 0.5, 0.75, 0)]
    [TestCase("ssss", 0, 0.5, 0)]
    [TestCase("ss--", 0, 0.5, 0)]
    [TestCase("ffss", 0, 0, 0)]
    [TestCase("----", 0, 0, 0)]
    public void Statements_earn_together(string given, decimal half, decimal share, decimal all)
    {
        using var _ = Assert.EnterMultipleScope();
        foreach (var (grading, fraction) in new[] { ("half", half), ("share", share), ("all", all) })
        {
            var question = Question(Yaml.Replace("half", grading, StringComparison.Ordinal));
            Assert.That(question.Assess(Say(question, given)).Fraction, Is.EqualTo(fraction), grading);
        }
    }

    [Test]
    public void Each_statement_is_a_part_that_is_right_or_wrong_on_its_own()
    {
        var question = Question(Yaml);
        Assert.That(question.Parts(Say(question, "sf-s")).Select(part => (part.Weight, part.Grade.Fraction)), Is.EqualTo(new[] { (0.25m, 1m), (0.25m, 0m), (0.25m, 0m), (0.25m, 0m) }));
    }

    [TestCase("ssff", true)]
    [TestCase("sss-", false)]
    public void An_answer_is_whole_when_every_statement_has_one(string given, bool whole)
    {
        var question = Question(Yaml);
        Assert.That(question.IsComplete(Say(question, given)), Is.EqualTo(whole));
    }

    [Test]
    public void An_answer_reads_well_in_both_languages()
    {
        var question = Question(Yaml, English);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Summarise(Say(question, "sf--"), "sv"), Is.EqualTo("Tolken har tystnadsplikt: sant; Tolken översätter allt: falskt"));
        Assert.That(question.Summarise(Say(question, "--fs"), "en"), Is.EqualTo("The interpreter gives advice: false; Children may interpret: true"));
    }

    [TestCase("ssff", "Ja, alltid.|Nej, aldrig.")]
    [TestCase("-sff", "Nej, aldrig.")]
    public void What_was_answered_brings_its_feedback(string given, string feedback)
    {
        var question = Question(Yaml);
        Assert.That(string.Join('|', question.FeedbackFor(Say(question, given)).Select(text => text.In("sv"))), Is.EqualTo(feedback));
    }

    [TestCase("grading: half", "grading: third", "setting-wrong")]
    [TestCase("grading: half", "grade: half", "setting-unknown")]
    [TestCase("text: Barn kan tolka., right: false", "right: false", "kprim-empty")]
    [TestCase("text: Barn kan tolka., right: false", "text: Barn kan tolka., weight: 0.5", "kprim-right")]
    public void What_an_author_got_wrong_is_told(string from, string to, string code) =>
        Assert.That(Faults(Yaml.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(new[] { code }));

    [TestCase(2, false)]
    [TestCase(3, true)]
    [TestCase(6, true)]
    [TestCase(7, false)]
    public void There_are_three_to_six_statements(int count, bool good) =>
        Assert.That(
            Faults("tolken:\n  type: kprim\n  text: x\n  statements:\n" + string.Concat(Enumerable.Range(0, count).Select(statement => $"    - {{ text: Sak {statement}, right: true }}\n"))),
            Is.EqualTo(good ? [] : new[] { "kprim-count" }));

    [TestCase("half", false)]
    [TestCase("share", true)]
    [TestCase("all", false)]
    public void It_keeps_what_every_type_promises(string grading, bool addsUp) =>
        KeepsPromises(Question(Yaml.Replace("half", grading, StringComparison.Ordinal)), addsUp);

    [Test]
    public void The_sample_for_authors_is_without_faults() => KeepsPromises(Question(new KprimType().Example), addsUp: false);

    // s = sant, f = falskt, - = no answer, in the author's order.
    private static Response Say(Question question, string given) => new(given
        .Index()
        .Where(one => one.Item != '-')
        .Select(one => new KeyValuePair<string, IReadOnlyList<string>>("s-" + question.Source.Choices[one.Index].Id, [one.Item == 's' ? "true" : "false"])));
}
