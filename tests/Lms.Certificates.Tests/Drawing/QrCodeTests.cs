using Lms.Certificates.Drawing;
using Lms.Certificates.Tests.Support;
using QRCoder;

namespace Lms.Certificates.Tests.Drawing;

[TestFixture]
public sealed class QrCodeTests
{
    [TestCase("https://a.se/1")]
    [TestCase(Sheets.Address)]
    public void Every_dark_square_is_drawn_once_and_no_light_one(string address)
    {
        using var reference = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var dark = Enumerable.Range(0, reference.ModuleMatrix.Count).SelectMany(row => Enumerable
            .Range(0, reference.ModuleMatrix.Count)
            .Where(column => reference.ModuleMatrix[row][column])
            .Select(column => (row - 4, column - 4)));

        var code = new QrCode(address);

        var drawn = code.Runs().SelectMany(run => Enumerable.Range(run.Column, run.Length).Select(column => (run.Row, column)));
        Assert.That(drawn, Is.EquivalentTo(dark));
        Assert.That(code.Size, Is.EqualTo(reference.ModuleMatrix.Count - 8));
    }

    [Test]
    public void The_page_holds_as_many_rectangles_as_the_code_has_runs()
    {
        var pdf = new PdfFile(new PdfCertificatePrinter().Print(Sheets.ForName("Åsa Öberg")));

        var figure = pdf.Content[pdf.Content.IndexOf("/Figure", StringComparison.Ordinal)..];
        var rectangles = figure[..figure.IndexOf("EMC", StringComparison.Ordinal)].Split(" re").Length - 1;

        Assert.That(rectangles, Is.EqualTo(new QrCode(Sheets.Address).Runs().Count()));
    }

    [TestCase("https://intranät.example.se/verify/7F3K", "https://xn--intrant-bxa.example.se/verify/7F3K")]
    [TestCase("https://a.se:8443/intyg/å?b=ö", "https://a.se:8443/intyg/%C3%A5?b=%C3%B6")]
    [TestCase("http://localhost:5000/verify/1", "http://localhost:5000/verify/1")]
    public void The_address_in_the_code_is_ASCII(string address, string ascii)
    {
        Assert.That(VerifyAddress.Ascii(address).AbsoluteUri, Is.EqualTo(ascii));
    }

    [TestCase("/verify/7F3K")]
    [TestCase("javascript:alert(1)")]
    [TestCase("inte en adress")]
    public void Anything_but_the_address_of_a_page_is_refused_with_what_to_set(string address)
    {
        Assert.That(() => VerifyAddress.Ascii(address), Throws.ArgumentException.With.Message.Contains("PublicUrl"));
    }

    [Test]
    public void An_address_too_long_to_be_read_from_paper_is_refused()
    {
        Assert.That(() => VerifyAddress.Ascii("https://a.se/" + new string('a', 300)), Throws.ArgumentException.With.Message.Contains("300"));
    }
}
