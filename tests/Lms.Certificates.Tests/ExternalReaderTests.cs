using Lms.Certificates.Tests.Support;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Tests;

[TestFixture]
[Category("ExternalTools")]
public sealed class ExternalReaderTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("lms-certificates-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<TestCaseData<CertificateSheet>> AllKinds()
    {
        yield return new TestCaseData<CertificateSheet>(Sheets.ForName("Åsa Öberg-Ståhlström")).SetArgDisplayNames("ordinary");
        yield return new TestCaseData<CertificateSheet>(Sheets.WithList("张伟 😀")).SetArgDisplayNames("list and boxes");
        yield return new TestCaseData<CertificateSheet>(Sheets.ForName(new string('W', 200))).SetArgDisplayNames("long");
        yield return new TestCaseData<CertificateSheet>(Sheets.WithPicture(Sheets.ForName("Li Ek"), CertificateElementKind.Logo, Pictures.Png(6, 32, 16), "Osby kommun")).SetArgDisplayNames("logo");
        yield return new TestCaseData<CertificateSheet>(Sheets.WithPicture(Sheets.InBothLanguages("Li Ek"), CertificateElementKind.Funder, Pictures.Png(6, 60, 20), "EU")).SetArgDisplayNames("both languages and a funder");
        yield return new TestCaseData<CertificateSheet>(Sheets.Of()).SetArgDisplayNames("empty");
    }

    [TestCaseSource(nameof(AllKinds))]
    public void Qpdf_finds_no_fault(CertificateSheet sheet)
    {
        var (exitCode, output) = ExternalTool.Run("qpdf", "--check", Print(sheet));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Not.Contain("WARNING"));
    }

    [Test]
    public void Poppler_reads_the_words_in_order()
    {
        var (_, output) = ExternalTool.Run("pdftotext", "-raw", Print(Sheets.ForName("Åsa Öberg-Ståhlström")), "-");

        var words = string.Join(' ', output.Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        Assert.That(words, Does.Contain("Kursintyg Härmed intygas att Åsa Öberg-Ståhlström har slutfört kursen Mötet först om kultur"));
    }

    [Test]
    public void Poppler_reads_the_true_characters_behind_boxes()
    {
        var (_, output) = ExternalTool.Run("pdftotext", "-raw", Print(Sheets.ForName("张伟 Li")), "-");

        Assert.That(output, Does.Contain("张伟 Li"));
    }

    [Test]
    public void Poppler_finds_a_tagged_document_with_title_and_embedded_fonts()
    {
        var file = Print(Sheets.ForName("Åsa Öberg"));

        Assert.That(ExternalTool.Run("pdfinfo", file).Output, Does.Match(@"Title:\s+Kursintyg – Mötet först").And.Match(@"Tagged:\s+yes").And.Match(@"Pages:\s+1\n"));
        Assert.That(ExternalTool.Run("pdffonts", file).Output, Does.Match(@"\+Lato-Bold\s+CID TrueType\s+Identity-H\s+yes yes yes"));
    }

    [Test]
    public void A_reader_of_QR_codes_finds_the_address_on_the_printed_page()
    {
        var picture = Path.Combine(_folder, "page");
        ExternalTool.Run("pdftoppm", "-r", "110", "-png", "-singlefile", Print(Sheets.ForName("Åsa Öberg")), picture);

        Assert.That(ExternalTool.Run("zbarimg", "-q", picture + ".png").Output, Does.Contain("QR-Code:" + Sheets.Address));
    }

    private string Print(CertificateSheet sheet)
    {
        var file = Path.Combine(_folder, "intyg.pdf");
        File.WriteAllBytes(file, new PdfCertificatePrinter().Print(sheet));
        return file;
    }
}
