using System.Text.Json;

namespace Lms.Core.Tests;

public sealed class LocalTextTests
{
    private static readonly LocalText Both = new(new Dictionary<string, string> { ["en"] = "The form", ["sv"] = "Blanketten", ["sv-ll"] = "Papperet" });

    [TestCase("sv-ll", "Papperet", "sv-ll")]
    [TestCase("sv", "Blanketten", "sv")]
    [TestCase("sv-SE", "Blanketten", "sv")]
    [TestCase("en-GB", "The form", "en")]
    [TestCase("fi", "The form", "en")]
    [TestCase("fi-ll", "The form", "en")]
    public void A_language_falls_back_to_its_main_language_and_then_to_the_first(string asked, string text, string language) =>
        Assert.That((Both.In(asked), Both.LanguageFor(asked)), Is.EqualTo((text, language)));

    [Test]
    public void Easy_read_Swedish_that_is_not_written_is_Swedish() =>
        Assert.That(LocalText.Of("sv", "Blanketten").LanguageFor(LanguageTag.EasySwedish), Is.EqualTo("sv"));

    [Test]
    public void The_order_of_the_languages_survives_the_store() =>
        Assert.That(JsonSerializer.Deserialize<LocalText>(JsonSerializer.Serialize(Both))!.ByLanguage.Keys, Is.EqualTo(new[] { "en", "sv", "sv-ll" }));

    [Test]
    public void A_text_in_no_language_is_empty() => Assert.That(LocalText.Empty.In("sv-ll"), Is.Empty);
}
