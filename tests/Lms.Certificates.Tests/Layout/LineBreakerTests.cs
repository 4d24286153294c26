using Lms.Certificates.Layout;
using Lms.Certificates.TrueType;

namespace Lms.Certificates.Tests.Layout;

[TestFixture]
public sealed class LineBreakerTests
{
    private static readonly TextLook Look = new(new CertificateFonts().Regular, 10, 1.2, Palette.Ink);

    [TestCase("Åsa Öberg", 100, new[] { "Åsa Öberg" })]
    [TestCase("Åsa Öberg", 30, new[] { "Åsa ", "Öberg" })]
    [TestCase("Öberg-Ståhl", 40, new[] { "Öberg-", "Ståhl" })]
    [TestCase("ett\ntvå", 100, new[] { "ett ", "två" })]
    [TestCase("", 100, new string[0])]
    [TestCase("a\u00A0b", 8, new[] { "a\u00A0", "b" })]
    public void Lines_break_between_words_and_after_hyphens(string text, double width, string[] lines)
    {
        Assert.That(LineBreaker.Break(Look, text, width), Is.EqualTo(lines));
    }

    [Test]
    public void A_word_that_is_too_long_breaks_between_letters_and_loses_none()
    {
        var lines = LineBreaker.Break(Look, new string('W', 50), 60);

        Assert.That(string.Concat(lines), Is.EqualTo(new string('W', 50)));
        Assert.That(lines.Select(Look.WidthOf), Has.All.LessThanOrEqualTo(60));
    }

    [Test]
    public void A_column_narrower_than_a_letter_holds_a_letter_a_line()
    {
        Assert.That(LineBreaker.Break(Look, "abc", 1), Is.EqualTo(new[] { "a", "b", "c" }));
    }
}
