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

        var sheet = design.FillIn("sv", Issued, "Osby kommun", template => template.Replace("{{ learner.name }}", "Åsa Öberg", StringComparison.Ordinal));

        Assert.That(sheet.Elements.Select(element => element.Text), Is.EqualTo(new[] { "Kursintyg", "Åsa Öberg" }));
        Assert.That((sheet.Title, sheet.Language, sheet.Issued, sheet.Issuer), Is.EqualTo(("Intyg", "sv", Issued, "Osby kommun")));
    }

    [Test]
    public void A_part_whose_template_comes_out_empty_is_left_out_but_a_line_stays()
    {
        var design = Design(
            Element(CertificateElementKind.Text, "{{ if valid_until }}", "x"),
            new CertificateElement(CertificateElementKind.Line, CertificateElementStyle.Normal, new Dictionary<string, string>()));

        var sheet = design.FillIn("sv", Issued, "Osby kommun", _ => "  \n");

        Assert.That(sheet.Elements.Select(element => element.Kind), Is.EqualTo(new[] { CertificateElementKind.Line }));
    }

    [Test]
    public void Logo_and_QR_code_bring_their_own_templates()
    {
        var none = new Dictionary<string, string>();
        var design = Design(
            new CertificateElement(CertificateElementKind.Logo, CertificateElementStyle.Normal, none),
            new CertificateElement(CertificateElementKind.Qr, CertificateElementStyle.Normal, none));

        var sheet = design.FillIn("sv", Issued, "Osby kommun", template => template);

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

        Assert.That(design.FillIn(asked, Issued, "Osby kommun", template => template).Language, Is.EqualTo(printed));
    }

    private static CertificateDesign Design(params CertificateElement[] elements) =>
        new(new Dictionary<string, string> { ["sv"] = "Intyg", ["en"] = "Certificate" }, elements);

    private static CertificateElement Element(CertificateElementKind kind, string swedish, string english) =>
        new(kind, CertificateElementStyle.Normal, new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
