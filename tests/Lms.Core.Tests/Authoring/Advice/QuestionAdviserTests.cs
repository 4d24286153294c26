using Lms.Core.Authoring.Advice;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;
using Lms.Core.Quizzes;
using Lms.Core.Tests.Authoring.Editing;

namespace Lms.Core.Tests.Authoring.Advice;

[TestFixture]
public sealed class QuestionAdviserTests
{
    private const string Good = """
        ::a:: Ett barn erbjuder sig att tolka åt sin mamma. Vad gör du? {
        =Jag bokar en tolk till mötet. #Ett barn ska slippa ansvaret för de vuxnas samtal.
        ~Jag tackar ja till barnets hjälp. #Barnet får ett ansvar som är för stort.
        ~Jag ställer in mötet med mamman. #Mamman behöver hjälp nu.
        ####Tolken har tystnadsplikt.
        }
        """;

    [Test]
    public void A_good_question_gets_no_notes() => Assert.That(Codes(Good), Is.Empty);

    [TestCase("Vad? {=Ett ~Två}", "few-options")]
    [TestCase("Vad? {=Ett ~Två ~Tre}", null)]
    [TestCase("Vad? {=Ta bussen ~Ta tåget ~ta bussen!}", "same-option")]
    [TestCase("Vad? {=Ta bussen ~Ta tåget ~Ta bussen till sjukhuset}", "same-option")]
    [TestCase("Vad? {=Nej ~Ja ~Nej tack}", null)]
    [TestCase("Vad? {=Jag frågar vilket språk mamman vill tala och bokar en tolk ~Jag tackar ja till det ~Jag ställer in mötet nu}", "longest-right")]
    [TestCase("Vad? {=Jag frågar vilket språk mamman vill tala ~Jag frågar vilket språk barnet helst talar ~Jag ställer in mötet nu}", null)]
    [TestCase("Vad? {=Fråga ~Vänta ~Ställ in mötet och ring tillbaka när det passar dig bättre}", "uneven-options")]
    [TestCase("Vad? {=Ett ~Två ~Alla ovan}", "collecting-option")]
    [TestCase("Vad? {=Ett ~Två ~Inget av ovanstående}", "collecting-option")]
    [TestCase("Vad? {=Ett ~Två ~Både A och B}", "collecting-option")]
    [TestCase("What? {=One ~Two ~None of the above}", "collecting-option")]
    [TestCase("Vad? {=Ett ~Två ~Barnen i gruppen ovan}", null)]
    [TestCase("Vad? {=Ofta ~Aldrig ~Ibland}", "absolute-word")]
    [TestCase("Vad? {=Aldrig ~Ofta ~Ibland}", null)]
    [TestCase("Vad gör en samordnare? {=Samordnare planerar ~Kollegor städar ~Chefer vilar}", "word-cue")]
    [TestCase("Vad gör en samordnare? {=En samordnare planerar ~En samordnare städar ~Chefer vilar}", null)]
    [TestCase("Det du ser är en {=tolkning ~iakttagelse ~diagnos}", "article-cue")]
    [TestCase("Vad ska du inte göra? {=Ett ~Två ~Tre}", "negative-stem")]
    [TestCase("Vad ska du **inte** göra? {=Ett ~Två ~Tre}", null)]
    [TestCase("Vad ska du INTE göra? {=Ett ~Två ~Tre}", null)]
    [TestCase("Anna säger\\: ”Jag vet inte.” Vad svarar du? {=Ett ~Två ~Tre}", null)]
    [TestCase("En tolk får inte ge råd. {TRUE}", "negative-stem")]
    [TestCase("Hur många? {=1–5 ~5–10 ~11–20}", "overlapping-numbers")]
    [TestCase("Hur många? {=1–4 ~5–10 ~11–20}", null)]
    [TestCase("Para ihop {=a -> 1 =b -> 2}", "even-pairs")]
    [TestCase("Para ihop {=a -> 1 =b -> 2 = -> 3}", null)]
    public void A_note_is_given_when_it_helps_and_not_otherwise(string gift, string? code)
    {
        var codes = Codes("::a:: " + gift).Where(one => one != "missing-feedback");

        Assert.That(codes.Distinct(), Is.EqualTo(code is null ? [] : new[] { code }));
    }

    [Test]
    public void Options_without_feedback_are_pointed_out_where_they_stand()
    {
        var notes = Notes("::a:: Vad? {=Ett #Ja. ~Två #Nej. ~Tre}").Where(note => note.Code == "missing-feedback");

        Assert.That(notes.Select(note => note.Where), Is.EqualTo(new[] { "choices/3/feedback", "feedback" }));
    }

    [Test]
    public void Long_sentences_and_hard_texts_are_pointed_out()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("ord", 26));
        var hard = string.Join(". ", Enumerable.Repeat("Kommunikationsförutsättningarna utvärderas kontinuerligt tillsammans", 10));

        Assert.That(Notes($"::a:: {sentence}? {{=Ett ~Två ~Tre}}").Single(note => note.Code == "hard-to-read"), Has.Property("Where").EqualTo("text"));
        Assert.That(Notes($"::a:: Vad? {{=Ett ~Två ~Tre ####{hard}}}").Single(note => note.Code == "hard-to-read"), Has.Property("Where").EqualTo("feedback"));
    }

    [Test]
    public void Statements_with_one_answer_and_a_picture_without_words_are_pointed_out()
    {
        var kprim = Questions.Example("kprim");
        var spot = Questions.Example("hot-spot");

        Assert.That(QuestionAdviser.Advise(kprim, "sv").Select(note => note.Code), Has.None.EqualTo("one-sided-statements"));
        Assert.That(QuestionAdviser.Advise(kprim with { Choices = [.. kprim.Choices.Select(choice => choice with { Fraction = 1 })] }, "sv").Select(note => note.Code), Has.One.EqualTo("one-sided-statements"));
        Assert.That(QuestionAdviser.Advise(spot, "sv").Select(note => note.Code), Has.None.EqualTo("picture-without-words"));
        Assert.That(QuestionAdviser.Advise(spot with { Picture = spot.Picture! with { Alt = LocalText.Empty } }, "sv").Select(note => note.Code), Has.One.EqualTo("picture-without-words"));
    }

    [Test]
    public void Every_note_says_the_same_in_both_languages_and_ends_in_a_full_stop()
    {
        foreach (var note in Notes("::a:: Vad ska du inte göra, är en {=Jag frågar vilket språk mamman vill tala och bokar en tolk ~Alla ovan ~aldrig}"))
            Assert.That((note.Text.Swedish[^1], note.Text.English[^1]), Is.EqualTo(('.', '.')));
    }

    private static IEnumerable<string> Codes(string gift) => Notes(gift).Select(note => note.Code);

    private static IReadOnlyList<AdviceNote> Notes(string gift) =>
        QuestionAdviser.Advise(Questions.Source(new QuestionText(Questions.Types).Read(new(QuestionSyntax.Gift, gift), "bank.a", "sv", [])), "sv");
}
