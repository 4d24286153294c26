using Lms.Core.Authoring.Advice;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;
using Lms.Core.Quizzes;
using Lms.Core.Tests.Authoring.Editing;

namespace Lms.Core.Tests.Authoring.Advice;

/// <summary>Every choice says why, wherever its type could show it, and nowhere else.</summary>
[TestFixture]
public sealed class MissingFeedbackTests
{
    private static readonly string[] Whole = ["short-answer", "numerical"];

    // A dialogue is walked and has a rule of its own; what is matched at random are other questions.
    private static IEnumerable<string> Types => Questions.TypeNames.Except(["dialogue", "random-matching"]);

    [TestCaseSource(nameof(Types))]
    public void What_a_type_can_show_is_asked_for_and_nothing_else(string type)
    {
        var silent = Silent(Questions.Example(type));

        Assert.That(Asked(silent), Is.EquivalentTo(Shown(silent)));
    }

    [TestCaseSource(typeof(Questions), nameof(Questions.TypeNames))]
    public void The_question_that_a_type_begins_with_explains_itself(string type) => Assert.That(Asked(Questions.Example(type)), Is.Empty);

    [TestCase("::a:: Vad? {=Ett ~Två #Nej. ~Tre ####Så.}", "1 rätt, 3 fel")]
    [TestCase("::a:: Vilka två? {~%50%Ett ~%50%Två #Ja. ~%-50%Tre ####Så.}", "1 rätt, 3 fel")]
    [TestCase("::a:: Det är så. {TRUE ####Så.}", "1 rätt, 2 fel")]
    [TestCase("::a:: Det är så. {FALSE #Nej. #Jo. ####Så.}", "")]
    [TestCase("::a:: Vad? {=ett =%50%två =%0%* ####Så.}", "2 saknas, 3 fel")]
    [TestCase("::a:: Hur många? {#\n=2\n=%50%1..3\n~\n####Så.}", "2 saknas, 3 fel")]
    [TestCase("::a:: Para ihop. {=Ett -> 1 =Två -> 2 #Två. = -> 3 ####Så.}", "1 paret")]
    [TestCase("::a:: Para ihop. {=Ett -> 1 =Uno -> 1 ####Så.}", "")]
    [TestCase("a: { type: ordering, text: Ordna., feedback: Så., items: [ { text: Ett }, { text: Två } ] }", "1 kommer, 2 kommer")]
    [TestCase("a: { type: kprim, text: Vad stämmer?, feedback: Så., statements: [ { text: Ett, right: true }, { text: Två, right: false }, { text: Tre, right: true, feedback: Ja. } ] }", "1 stämmer, 2 inte stämmer")]
    [TestCase("a: { type: categorise, text: Sortera., feedback: Så., categories: [ { id: x, text: X }, { id: y, text: Y } ], items: [ { text: Ett, category: x }, { text: Två, category: none } ] }", "1 hör, 2 hör")]
    [TestCase("a: { type: gap-select, text: \"[[1]] och [[2]]\", feedback: Så., words: [ { text: ett, gap: 1 }, { text: två, gap: 2, feedback: Ja. }, { text: tre } ] }", "1 hör, 3 fel")]
    [TestCase("a: { type: drag-words, text: \"[[1]] och [[2]]\", feedback: Så., words: [ { text: ett, gap: 1 }, { text: två, gap: 2 } ] }", "1 hör, 2 hör")]
    [TestCase("a: { type: gap-select, text: \"Bara [[1]]\", feedback: Så., words: [ { text: ett, gap: 1 }, { text: två, gap: 1, weight: 0.5 } ] }", "2 hör")]
    [TestCase("a: { type: select-text, text: \"[[x]]Ett[[/x]] och [[y]]två[[/y]].\", feedback: Så., choices: [ { id: x, right: true }, { id: y } ] }", "1 rätt, 2 fel")]
    [TestCase("a: { type: essay, text: Berätta., choices: [ { id: template, text: Så här. } ] }", "")]
    [TestCase("a: { type: information, text: Läs. }", "")]
    public void It_is_said_what_to_write(string text, string expected)
    {
        var notes = Notes(Read(text));

        Assert.That(string.Join(", ", notes.Select(note => $"{note.Where.Split('/')[1]} {Kind(note.Text)}")), Is.EqualTo(expected));
        foreach (var note in notes)
            Assert.That((note.Text.Swedish[^1], note.Text.English[^1], note.Text.Swedish == note.Text.English), Is.EqualTo(('.', '.', false)));
    }

    [Test]
    public void The_gaps_of_a_cloze_text_are_asked_for_where_they_stand()
    {
        var cloze = Silent(Questions.Example("cloze"));

        Assert.That(Asked(cloze), Is.EqualTo(new[] { "parts/1/choices/1/feedback", "parts/1/choices/2/feedback" }));
    }

    [Test]
    public void A_form_that_nothing_is_written_in_yet_is_left_alone()
    {
        var begun = Silent(Questions.Example("true-false"));

        Assert.That(QuestionAdviser.Advise(begun with { Prompt = LocalText.Empty, Feedback = LocalText.Empty }, "sv"), Is.Empty);
        var choice = Silent(Questions.Example("multiple-choice"));
        Assert.That(Asked(choice with { Choices = [.. choice.Choices, choice.Choices[0] with { Id = "ny", Text = LocalText.Empty, Fraction = 0 }] }), Has.Count.EqualTo(choice.Choices.Count));
    }

    private static string Kind(Text text) =>
        new[] { "inte stämmer", "stämmer", "saknas", "paret", "kommer", "hör", "rätt", "fel" }.First(word => text.Swedish.Split('.')[0].Contains(word, StringComparison.Ordinal));

    private static List<AdviceNote> Notes(QuestionSource source) =>
        [.. QuestionAdviser.Advise(source, "sv").Where(note => note.Code == "missing-feedback" && note.Where.Contains("choices/", StringComparison.Ordinal))];

    private static List<string> Asked(QuestionSource source) => [.. Notes(source).Select(note => note.Where)];

    private static QuestionSource Read(string text) =>
        Questions.Source(new QuestionText(Questions.Types).Read(new(text.StartsWith("::", StringComparison.Ordinal) ? QuestionSyntax.Gift : QuestionSyntax.Yaml, text), "bank.a", "sv", []));

    private static QuestionSource Silent(QuestionSource source) => source with
    {
        Choices = [.. source.Choices.Select(choice => choice with { Feedback = LocalText.Empty })],
        Parts = [.. source.Parts.Select(Silent)],
    };

    /// <summary>Every place whose feedback comes up for some answer, save that of an answer that is whole.</summary>
    private static IEnumerable<string> Shown(QuestionSource source)
    {
        var marked = Marked(source, "");
        var question = Questions.Types.Read(marked, (code, _) => Assert.Fail(code))!;
        var said = from field in question.Fields
                   from value in field.Kind == FieldKind.Text ? Typed(source) : field.Options.Select(option => option.Id)
                   from text in question.FeedbackFor(Response.Of(field.Name, value))
                   select text.In("sv");
        var whole = from part in source.Parts.Index().Select(part => (Row: $"parts/{part.Index + 1}/", part.Item)).Prepend((Row: "", Item: source))
                    where Whole.Contains(part.Item.Type)
                    from choice in part.Item.Choices.Index()
                    where choice.Item.Fraction >= 1
                    select $"{part.Row}choices/{choice.Index + 1}/feedback";
        return said.Where(text => text.Contains("choices/", StringComparison.Ordinal)).Distinct().Except(whole);
    }

    private static QuestionSource Marked(QuestionSource source, string row) => source with
    {
        Choices = [.. source.Choices.Select((choice, at) => choice with { Feedback = LocalText.Of("sv", $"{row}choices/{at + 1}/feedback") })],
        Parts = [.. source.Parts.Select((part, at) => Marked(part, $"parts/{at + 1}/"))],
    };

    private static IEnumerable<string> Typed(QuestionSource source) => source.Choices.Concat(source.Parts.SelectMany(part => part.Choices))
        .Select(choice => choice.Settings.GetValueOrDefault("accept") is { Length: > 0 } accept ? accept.Split("..")[0] : choice.Text.ToString())
        .Append("7")
        .SelectMany(typed => new[] { typed, typed + " min" });
}
