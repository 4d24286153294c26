using Lms.Core.Html;

namespace Lms.Core.Tests.Html;

public sealed class ReadabilityTests
{
    [Test]
    public void The_measure_of_reading_ease_is_words_a_sentence_and_long_words_in_a_hundred() =>
        Assert.That(Readability.Lix("Katten sover. Hunden springer hemåt."), Is.EqualTo((int)Math.Round((5 / 2.0) + (100.0 * 1 / 5))));

    [Test]
    public void A_list_item_without_a_full_stop_is_a_sentence_all_the_same() =>
        Assert.That(Readability.Lix("En katt", "En hund"), Is.EqualTo(2));

    [TestCase("Ring 112. Vänta sedan.", 2)]
    [TestCase("Skriv t.ex. namn och ålder.", 1)]
    [TestCase("Lagen (2008:567) gäller kl. 10.30 i dag.", 1)]
    [TestCase("Tre ord: vad, när och hur.", 2)]
    [TestCase("”Kom in!” sa hon. Han kom.", 2)]
    [TestCase("– – –", 0)]
    public void Abbreviations_and_numbers_do_not_end_a_sentence(string text, int sentences) =>
        Assert.That(Readability.SentencesOf(text), Has.Count.EqualTo(sentences));
}
