using Lms.Core;
using Lms.Core.Certificates.Design;

namespace Lms.Core.Tests.Certificates.Design;

[TestFixture]
public sealed class CertificateDesignTests
{
    private static readonly DateTimeOffset Issued = new(2026, 12, 8, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Every_template_goes_through_the_filling_in_and_comes_out_in_order()
    {
        var design = Design(
            Element(CertificateElementKind.Heading, "Kursintyg", "Certificate"),
            Element(CertificateElementKind.Field, "{{ learner.name }}", "{{ learner.name }}"));

        var sheet = design.FillIn(("sv", null), Issued, "Osby kommun", CertificatePictures.None, (template, _) => template.Replace("{{ learner.name }}", "Åsa Öberg", StringComparison.Ordinal));

        Assert.That(sheet.Elements.Select(element => element.Text), Is.EqualTo(new[] { "Kursintyg", "Åsa Öberg" }));
        Assert.That((sheet.Title, sheet.Language, sheet.Issued, sheet.Issuer), Is.EqualTo(("Intyg", "sv", Issued, "Osby kommun")));
    }

    [Test]
    public void A_part_whose_template_comes_out_empty_is_left_out_but_a_line_stays()
    {
        var design = Design(
            Element(CertificateElementKind.Text, "{{ if valid_until }}", "x"),
            new CertificateElement(CertificateElementKind.Line, CertificateElementStyle.Normal, new Dictionary<string, string>()));

        var sheet = design.FillIn(("sv", null), Issued, "Osby kommun", CertificatePictures.None, (_, _) => "  \n");

        Assert.That(sheet.Elements.Select(element => element.Kind), Is.EqualTo(new[] { CertificateElementKind.Line }));
    }

    [Test]
    public void Logo_and_QR_code_bring_their_own_templates()
    {
        var none = new Dictionary<string, string>();
        var design = Design(
            new CertificateElement(CertificateElementKind.Logo, CertificateElementStyle.Normal, none),
            new CertificateElement(CertificateElementKind.Qr, CertificateElementStyle.Normal, none));

        var sheet = design.FillIn(("sv", null), Issued, "Osby kommun", CertificatePictures.None, (template, _) => template);

        Assert.That(sheet.Elements.Select(element => element.Text), Is.EqualTo(new[] { "{{ municipality.name }}", "{{ verify_url }}" }));
    }

    [TestCase("en", "en")]
    [TestCase("en-GB", "en")]
    [TestCase("sv-SE", "sv")]
    [TestCase("fi", "sv")]
    [TestCase("", "sv")]
    public void A_language_that_the_design_lacks_falls_back_to_Swedish(string asked, string printed)
    {
        var design = Design(Element(CertificateElementKind.Heading, "Kursintyg", "Certificate"));

        Assert.That(design.FillIn((asked, null), Issued, "Osby kommun", CertificatePictures.None, (template, _) => template).Language, Is.EqualTo(printed));
    }

    [TestCase(null, "sv", "sv", "en")]
    [TestCase("both", "en", "sv", "en")]
    [TestCase("sv", "en", "sv", null)]
    [TestCase("en", "sv", "en", null)]
    public void A_design_in_both_languages_prints_both_unless_one_is_asked_for(string? asked, string own, string language, string? second)
    {
        var design = Design(Element(CertificateElementKind.Heading, "Kursintyg", "Certificate")) with { BothLanguages = true };

        Assert.That(design.LanguagesFor(asked, own), Is.EqualTo((language, second)));
    }

    [TestCase(null, "en", "en")]
    [TestCase("both", "en", "en")]
    [TestCase("both", "sv", "sv")]
    [TestCase("sv", "en", "sv")]
    public void A_design_in_one_language_at_a_time_never_prints_both(string? asked, string own, string language)
    {
        var design = Design(Element(CertificateElementKind.Heading, "Kursintyg", "Certificate"));

        Assert.That(design.LanguagesFor(asked, own), Is.EqualTo((language, (string?)null)));
    }

    [Test]
    public void Easy_read_is_no_second_language()
    {
        var title = new Dictionary<string, string> { ["sv"] = "Intyg", [LanguageTag.EasySwedish] = "Intyg", ["se"] = "Duođaštus" };

        Assert.That(new CertificateDesign(title, []) { BothLanguages = true }.LanguagesFor(null, "sv"), Is.EqualTo(("sv", "se")));
    }

    [Test]
    public void The_second_language_says_only_what_the_first_does_not()
    {
        var design = Design(
            Element(CertificateElementKind.Heading, "Kursintyg", "Certificate"),
            Element(CertificateElementKind.Field, "{{ learner.name }}", "{{ learner.name }}"),
            Element(CertificateElementKind.Field, "Utfärdat\n2026-12-08", "Issued\n2026-12-08"),
            Element(CertificateElementKind.Qr, "https://example.se", "https://example.se/en"));

        var sheet = design.FillIn(("sv", "en"), Issued, "Osby kommun", CertificatePictures.None, (template, _) => template);

        Assert.That(sheet.Elements.Select(element => element.Second), Is.EqualTo(new[] { "Certificate", null, "Issued", null }));
        Assert.That((sheet.Title, sheet.Language, sheet.SecondLanguage), Is.EqualTo(("Intyg / Certificate", "sv", "en")));
    }

    [Test]
    public void A_funder_without_a_picture_takes_no_place_and_a_logo_without_one_is_the_name()
    {
        var design = Design(
            Element(CertificateElementKind.Logo, "Osby kommun", "Osby"),
            Element(CertificateElementKind.Funder, "Medfinansieras av Europeiska unionen", "Co-funded by the European Union"));
        var picture = new PrintedPicture(new('a', 64), new byte[] { 1 }, "EU");

        var without = design.FillIn(("sv", null), Issued, "Osby kommun", CertificatePictures.None, (template, _) => template);
        var with = design.FillIn(("sv", null), Issued, "Osby kommun", new(null, picture), (template, _) => template);

        Assert.That(without.Elements.Select(element => element.Kind), Is.EqualTo(new[] { CertificateElementKind.Logo }));
        Assert.That(with.Elements.Select(element => element.Picture), Is.EqualTo(new[] { null, picture }));
    }

    [Test]
    public void A_funder_may_be_a_picture_alone()
    {
        var design = Design(new CertificateElement(CertificateElementKind.Funder, CertificateElementStyle.Normal, new Dictionary<string, string>()));
        var picture = new PrintedPicture(new('a', 64), new byte[] { 1 }, "EU");

        Assert.That(design.FillIn(("sv", null), Issued, "Osby kommun", new(null, picture), (template, _) => template).Elements, Has.Count.EqualTo(1));
    }

    private static CertificateDesign Design(params CertificateElement[] elements) =>
        new(new Dictionary<string, string> { ["sv"] = "Intyg", ["en"] = "Certificate" }, elements);

    private static CertificateElement Element(CertificateElementKind kind, string swedish, string english) =>
        new(kind, CertificateElementStyle.Normal, new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
