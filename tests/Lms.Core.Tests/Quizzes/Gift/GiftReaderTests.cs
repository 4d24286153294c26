using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Gift;

public sealed class GiftReaderTests
{
    [Test]
    public void A_multiple_choice_question_has_its_ids_key_and_feedback()
    {
        var question = Gift.One("""
            $CATEGORY: motet-forst/kultur

            // en kommentar
            ::kultur-01:: Vilken är en **iakttagelse**? {
            ~[[fel]] Han var arg. #Det är en tolkning.
            =[[ratt]] Han reste sig. #Ja.
            ####Det som syns på en film.
            }
            """);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Id, Is.EqualTo("prov.kultur-01"));
        Assert.That(question.Type, Is.EqualTo("multiple-choice"));
        Assert.That(question.Category, Is.EqualTo("motet-forst/kultur"));
        Assert.That(question.Line, Is.EqualTo(4));
        Assert.That(question.Prompt, Is.EqualTo(LocalText.Of("sv", "Vilken är en <strong>iakttagelse</strong>?")));
        Assert.That(question.Feedback, Is.EqualTo(LocalText.Of("sv", "Det som syns på en film.")));
        Assert.That(question.Choices.Select(choice => (choice.Id, choice.AuthorId, choice.Fraction, choice.Text.In("sv"), choice.Feedback.In("sv"))), Is.EqualTo(new[]
        {
            ("fel", "fel", 0m, "Han var arg.", "Det är en tolkning."),
            ("ratt", "ratt", 1m, "Han reste sig.", "Ja."),
        }));
    }

    [Test]
    public void Weights_make_a_question_with_several_answers()
    {
        var question = Gift.One("Vilka? {~%50%[[a]] ett ~%50% två ~%-50% tre}");

        Assert.That(question.Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 0.5m, 0.5m, -0.5m }));
        Assert.That(question.Choices.Select(choice => choice.Id), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(question.Settings["answers"], Is.EqualTo("several"));
    }

    [Test]
    public void A_right_mark_beside_a_part_mark_is_a_question_with_one_answer()
    {
        var question = Gift.One("Vem? {=Anna ~%50%Bo ~Cia}");

        Assert.That(Gift.Types.Read(question, (_, _) => { })!.Fields[0].Kind, Is.EqualTo(FieldKind.One));
    }

    [TestCase("{T#fel#rätt}", "true", "rätt", "fel")]
    [TestCase("{TRUE #fel #rätt ####allmänt}", "true", "rätt", "fel")]
    [TestCase("{F#fel#rätt}", "false", "fel", "rätt")]
    [TestCase("{FALSE}", "false", "", "")]
    public void True_and_false_have_feedback_for_what_was_chosen(string answers, string key, string whenTrue, string whenFalse)
    {
        var question = Gift.One("Påståendet. " + answers);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Type, Is.EqualTo("true-false"));
        Assert.That(question.Choices.Single(choice => choice.Fraction == 1).AuthorId, Is.EqualTo(key));
        Assert.That(question.Choices.Select(choice => choice.Feedback.In("sv")), Is.EqualTo(new[] { whenTrue, whenFalse }));
    }

    [Test]
    public void Short_answers_are_plain_text_with_weights()
    {
        var question = Gift.One("Ordet? {=[[a]] *lyssna* =%50%[[b]] höra <b> #Nästan.}");

        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Type, Is.EqualTo("short-answer"));
        Assert.That(question.Choices.Select(choice => choice.Text.In("sv")), Is.EqualTo(new[] { "*lyssna*", "höra <b>" }));
        Assert.That(question.Choices[1].Fraction, Is.EqualTo(0.5m));
    }

    [Test]
    public void Arrows_make_pairs()
    {
        var question = Gift.One("Para ihop. {=[[a]] Artikel 2 -> Lika värde =[[b]] Artikel 3 -> Bästa = -> Ingen}");

        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Type, Is.EqualTo("matching"));
        Assert.That(question.Choices.Select(choice => (choice.Id, choice.MatchId)), Is.EqualTo(new[] { ("a", "a-m"), ("b", "b-m"), ("c", "c-m") }));
        Assert.That(question.Choices.Select(choice => choice.Match.In("sv")), Is.EqualTo(new[] { "Lika värde", "Bästa", "Ingen" }));
        Assert.That(question.Choices[2].Text.IsEmpty, Is.True);
    }

    [Test]
    public void Escaped_marks_are_text()
    {
        var question = Gift.One(@"Vad är 2 \= 2 \{a\} \~ \#1 \: \\ ? {=ja \= ja ~nej \-> x}");

        Assert.That(question.Prompt.In("sv"), Is.EqualTo(@"Vad är 2 = 2 {a} ~ #1 : \ ?"));
        Assert.That(question.Choices[0].Text.In("sv"), Is.EqualTo("ja = ja"));
    }

    [Test]
    public void The_answers_may_stand_in_the_middle_of_the_sentence() =>
        Assert.That(Gift.One("Anna {=bor ~bo} i Osby.").Prompt.In("sv"), Is.EqualTo("Anna _____ i Osby."));

    [TestCase("[html]<p>Hej <i>du</i><script>alert(1)</script></p>{T}", "<p>Hej <i>du</i></p>")]
    [TestCase("[plain]Hej *du* <b>{T}", "Hej *du* &lt;b&gt;")]
    [TestCase("[markdown]Hej *du*{T}", "Hej <em>du</em>")]
    [TestCase("Hej *du* <b>nu</b>{T}", "Hej <em>du</em> &lt;b&gt;nu&lt;/b&gt;")]
    [TestCase("[länk](javascript:alert){T}", "<a>länk</a>")]
    [TestCase("1. Inte en lista{T}", "1. Inte en lista")]
    public void The_format_decides_how_a_text_is_read(string gift, string html) =>
        Assert.That(Gift.One(gift.Replace("javascript:", @"javascript\:", StringComparison.Ordinal)).Prompt.In("sv"), Is.EqualTo(html));

    [Test]
    public void Options_are_written_as_the_question_is_unless_they_say_otherwise()
    {
        var question = Gift.One("[html]Vilken? {=<b>a</b> ~[plain]<b>b</b> ~[markdown]*c*}");

        Assert.That(question.Choices.Select(choice => choice.Text.In("sv")), Is.EqualTo(new[] { "<b>a</b>", "&lt;b&gt;b&lt;/b&gt;", "<em>c</em>" }));
    }

    [Test]
    public void Questions_without_an_id_are_numbered_and_titles_become_ids()
    {
        var file = Gift.Read("A {T}\n\n::Fråga två – Åsa:: B {F}\n\nC {T}");

        Assert.That(file.Questions.Select(question => question.Id), Is.EqualTo(new[] { "prov.q1", "prov.fraga-tva-asa", "prov.q2" }));
    }

    [Test]
    public void A_category_of_Moodle_loses_its_root()
    {
        var file = Gift.Read("$CATEGORY: $course$/top/Prov/Del 1\n\nA {T}\n\n$CATEGORY: $course$/top/\n\nB {T}");

        Assert.That(file.Questions.Select(question => question.Category), Is.EqualTo(new[] { "Prov/Del 1", "" }));
    }

    [Test]
    public void A_comment_inside_a_question_does_not_end_it() =>
        Assert.That(Gift.One("Fråga? {\n=ett\n// inte än: ~tre\n~två\n}").Choices, Has.Count.EqualTo(2));

    [Test]
    public void Line_ends_and_a_byte_order_mark_do_not_matter() =>
        Assert.That(Gift.Json(Gift.Read("\uFEFFA {\r\n=x\r\n~y\r\n}\r\n\r\nB {T}\r\r").Questions), Is.EqualTo(Gift.Json(Gift.Read("A {\n=x\n~y\n}\n\nB {T}").Questions)));
}
