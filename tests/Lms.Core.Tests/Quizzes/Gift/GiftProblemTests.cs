using System.Diagnostics;
using System.Text;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Tests.Quizzes.Gift;

public sealed class GiftProblemTests
{
    [TestCase("Hur många? {#fem}", "numerical-number", 1, 1)]
    [TestCase("::a::", "gift-text-missing", 1, 6)]
    [TestCase("Fråga? {=a ~b", "gift-brace-unclosed", 1, 8)]
    [TestCase("Fråga? =a ~b}", "gift-brace-unopened", 1, 13)]
    [TestCase("Fråga? {=a {x} ~b}", "gift-brace-nested", 1, 12)]
    [TestCase("Fråga? {T} och {F}", "gift-brace-second", 1, 16)]
    [TestCase("Fråga? {ja ~nej}", "gift-answer-mark", 1, 9)]
    [TestCase("Fråga?\n{\n  =%x%ja\n~nej}", "gift-weight", 3, 4)]
    [TestCase("Fråga? {=[[Å]] ja ~nej}", "gift-option-id", 1, 10)]
    [TestCase("Fråga? {=[[a]] ja ~[[a]] nej}", "gift-option-id-twice", 1, 19)]
    [TestCase("Fråga? {=ja ~}", "gift-option-empty", 1, 13)]
    [TestCase("Para. {=a -> b =c}", "gift-pair-arrow", 1, 16)]
    [TestCase("::id Fråga? {T}", "gift-id-unclosed", 1, 1)]
    [TestCase("{T}", "gift-text-missing", 1, 1)]
    [TestCase("$CATEGORY:", "gift-category", 1, 1)]
    [TestCase("::a:: x {T}\n\n::a:: y {T}", "gift-id-twice", 3, 1)]
    [TestCase("::a:: x {T}\n::b:: y {T}", "gift-blank-line-missing", 2, 1)]
    [TestCase("x {\n=a\n\n~b\n}", "gift-blank-line-inside", 3, 1)]
    [TestCase("Se ![bild](https\\://x.se/a.png) {T}", "gift-picture", 1, 1)]
    [TestCase("[html]<img src\\=x> {T}", "gift-picture", 1, 1)]
    [TestCase("Fråga? {=ja}\n\nVal? {~a ~b}", "choice-weights", 3, 1)]
    [TestCase("Val? {~%50%a ~%40%b}", "choice-weights", 1, 1)]
    [TestCase("Ord? {=%50%a}", "short-answer-key", 1, 1)]
    [TestCase("Para. {=a -> b}", "matching-too-few", 1, 1)]
    public void A_fault_is_told_with_its_line_and_column(string gift, string code, int line, int column)
    {
        var problem = Gift.Read(gift).Problems.Single();

        using var _ = Assert.EnterMultipleScope();
        Assert.That(problem.Code, Is.EqualTo(code));
        Assert.That((problem.Line, problem.Column), Is.EqualTo((line, column)));
        Assert.That(problem.Path, Is.EqualTo("questions/prov.gift"));
        Assert.That(problem.Message.Swedish, Is.Not.EqualTo(problem.Message.English));
    }

    [Test]
    public void All_faults_are_told_at_once_and_the_good_questions_are_kept()
    {
        var file = Gift.Read("""
            ::a:: Första {=x ~y

            ::b:: Andra {T}
            ::c:: Tredje {}

            // kommentar
            ::d:: Fjärde {=[[q]] x ~[[q]] y}

            Femte {=%200%x ~y}

            ::e:: Sjätte {F}
            """);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(file.Problems.Select(problem => (problem.Line, problem.Code)), Is.EqualTo(new[]
        {
            (1, "gift-brace-unclosed"), (4, "gift-blank-line-missing"), (7, "gift-option-id-twice"), (9, "gift-weight"),
        }));
        Assert.That(file.Questions.Select(question => question.Id), Is.EqualTo(new[] { "prov.b", "prov.c", "prov.e" }));
    }

    [Test]
    public void Too_many_questions_are_refused()
    {
        var file = Gift.Read(string.Concat(Enumerable.Repeat("x {T}\n\n", 5_001)));

        Assert.That(file.Questions, Has.Count.EqualTo(5_000));
        Assert.That(file.Problems.Single().Code, Is.EqualTo("gift-too-many-questions"));
    }

    [Test]
    public void Too_much_text_too_many_options_and_too_long_texts_are_refused()
    {
        using var _ = Assert.EnterMultipleScope();
        Assert.That(Gift.Read(new string('å', 3 * 1024 * 1024)).Problems.Single().Code, Is.EqualTo("gift-too-large"));
        Assert.That(Gift.Read("x {=r " + string.Concat(Enumerable.Repeat("~f ", 200)) + "}").Problems.Single().Code, Is.EqualTo("gift-too-many-options"));
        Assert.That(Gift.Read(string.Concat(Enumerable.Repeat("*a ", 501)) + " {T}").Problems.Single().Code, Is.EqualTo("gift-marks"));
        Assert.That(Gift.Read("[html]" + string.Concat(Enumerable.Repeat("<div>", 501)) + " {T}").Problems.Single().Code, Is.EqualTo("gift-marks"));
        Assert.That(Gift.Read(new string('x', 20_001) + " {T}").Problems.Single().Code, Is.EqualTo("gift-text-too-long"));
    }

    [Test]
    public void Nonsense_is_read_in_time_and_without_a_crash()
    {
        var random = new Random(20261122);
        string[] pieces = ["{", "}", "=", "~", "#", "####", "->", "\\", "::", "[[", "]]", "%", "%50%", "\n", "\n\n", "//", "$CATEGORY:", "[html]", "<b>", "&", "*", "_", "[x](y)", "T", "å", "\0", "\r", " "];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 2_000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(60); n > 0; n--)
                text.Append(pieces[random.Next(pieces.Length)]);
            Assert.That(() => Gift.Read(text.ToString()), Throws.Nothing, text.ToString());
        }

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [TestCase("[")]
    [TestCase("![")]
    [TestCase("*a **b")]
    [TestCase("_a __b")]
    public void A_text_of_marks_that_nest_too_deep_is_shown_as_it_was_written(string piece)
    {
        var read = Gift.Read(string.Concat(Enumerable.Repeat(piece, 160)) + " {T}");

        Assert.That(read.Questions.Single().Prompt.In("sv"), Does.Contain(piece[..1]));
    }

    [Test]
    public void Of_very_many_faults_the_first_thousand_are_told()
    {
        var file = Gift.Read(string.Concat(Enumerable.Repeat("x {" + new string('~', 200) + "}\n\n", 100)));

        Assert.That(file.Problems, Has.Count.EqualTo(GiftReader.MaxProblems + 1));
        Assert.That(file.Problems[^1].Code, Is.EqualTo("gift-too-many-problems"));
        Assert.That(file.Problems.Select(problem => problem.Line), Is.Ordered);
    }

    [TestCase("{\n\n")]
    [TestCase("\\")]
    [TestCase("[")]
    [TestCase("*a**b_")]
    [TestCase("> ")]
    [TestCase("{=a\n\n")]
    [TestCase("::a\n")]
    public void A_hostile_text_of_some_size_is_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Gift.Read(text);
        Gift.Read("x {=a ~" + text[..19_000].Replace("{", "", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal) + "}");

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(3)));
    }
}
