using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lms.Certificates.Tests.Support;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Tests;

[TestFixture]
public sealed class PdfCertificatePrinterTests
{
    private readonly PdfCertificatePrinter _printer = new();

    [Test]
    public void The_file_is_whole_and_every_reference_leads_to_an_object()
    {
        var pdf = Print(Sheets.ForName("Maria Lindqvist"));

        var references = pdf.Objects.Keys
            .Where(number => !pdf[number].Contains("stream\n", StringComparison.Ordinal))
            .SelectMany(number => Regex.Matches(pdf[number], @"(\d+) 0 R"))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.That(references.Distinct(), Is.SubsetOf(pdf.Objects.Keys));
        Assert.That(pdf.Source, Does.StartWith("%PDF-1.7\n"));
        Assert.That(pdf.Page, Does.Contain("/MediaBox[0 0 841.89 595.28]"));
    }

    [Test]
    public void The_document_is_tagged_and_says_its_title_and_language()
    {
        var pdf = Print(Sheets.ForName("Maria Lindqvist"));

        Assert.That(pdf.Catalog, Does.Contain("/MarkInfo<</Marked true>>").And.Contain("/ViewerPreferences<</DisplayDocTitle true>>"));
        Assert.That(PdfFile.Text(pdf.Catalog, "/Lang"), Is.EqualTo("sv"));
        Assert.That(PdfFile.Text(pdf[PdfFile.Reference(pdf.Trailer, "/Info")], "/Title"), Is.EqualTo("Kursintyg – Mötet först"));
        Assert.That(PdfFile.Text(pdf[PdfFile.Reference(pdf.Trailer, "/Info")], "/Author"), Is.EqualTo("Osby kommun"));
    }

    [Test]
    public void A_sheet_without_a_title_takes_its_heading()
    {
        var pdf = Print(Sheets.ForName("Maria Lindqvist") with { Title = " " });

        Assert.That(PdfFile.Text(pdf[PdfFile.Reference(pdf.Trailer, "/Info")], "/Title"), Is.EqualTo("Kursintyg"));
    }

    [Test]
    public void The_dates_in_the_file_are_the_day_of_issue_in_universal_time()
    {
        var pdf = Print(Sheets.ForName("Maria Lindqvist"));

        Assert.That(pdf[PdfFile.Reference(pdf.Trailer, "/Info")], Does.Contain("/CreationDate(D:20261208090000Z)/ModDate(D:20261208090000Z)"));
        Assert.That(Metadata(pdf), Does.Contain("<xmp:CreateDate>2026-12-08T09:00:00Z</xmp:CreateDate>"));
    }

    [Test]
    public void The_file_claims_conformance_to_no_standard()
    {
        var pdf = Print(Sheets.ForName("Maria Lindqvist"));

        Assert.That(pdf.Source + Metadata(pdf), Does.Not.Contain("GTS_PDFA").And.Not.Contain("pdfuaid").And.Not.Contain("pdfaid"));
    }

    [Test]
    public void The_structure_follows_the_list_with_one_main_heading()
    {
        var pdf = Print(Sheets.WithList("Maria Lindqvist"));

        var document = pdf.Saying("/S/Document").Single();
        var roles = References(document, "/K").Select(number => Role(pdf[number]));
        Assert.That(roles, Is.EqualTo(new[] { "H1", "P", "P", "L", "H2", "P", "P", "Link" }));
        Assert.That(pdf.Saying("/S/LI"), Has.Exactly(2).Items);
        Assert.That(pdf.Saying("/S/LBody"), Has.Exactly(2).Items);
    }

    [Test]
    public void Everything_on_the_page_is_tagged_or_decoration_and_every_tag_leads_back()
    {
        var pdf = Print(Sheets.WithList("张伟"));

        var marks = Regex.Matches(pdf.Content, @"/MCID (\d+)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.That(marks, Is.EqualTo(Enumerable.Range(0, marks.Count)));
        var parents = References(pdf.Saying("/Nums[0").Single(), "/Nums[0 ").ToList();
        Assert.That(parents, Has.Count.EqualTo(marks.Count));
        Assert.That(marks.Select(mark => pdf[parents[mark]]), Has.All.Contains("/K["));
        foreach (var mark in marks)
        {
            Assert.That(pdf[parents[mark]], Does.Match($@"/K\[{mark}[\] ]"));
        }

        var depth = 0;
        foreach (var line in pdf.Content.Split('\n'))
        {
            depth += line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal) ? 1 : 0;
            depth -= line == "EMC" ? 1 : 0;
            Assert.That(depth, Is.InRange(line is "EMC" or "" ? 0 : 1, 2), line);
        }
    }

    [Test]
    public void The_QR_code_is_a_figure_with_words_and_a_link()
    {
        var pdf = Print(Sheets.ForName("Maria Lindqvist"));

        Assert.That(PdfFile.Text(pdf.Saying("/S/Figure").Single(), "/Alt"), Does.StartWith("QR-kod till sidan där intyget kan kontrolleras: https://"));
        var link = pdf.Saying("/Subtype/Link").Single();
        Assert.That(Encoding.ASCII.GetString(Convert.FromHexString(Regex.Match(link, "/URI <([0-9A-F]+)>").Groups[1].Value)), Is.EqualTo(Sheets.Address));
        Assert.That(pdf.Saying("/Nums[0").Single(), Does.Contain($" 1 {PdfFile.Reference(pdf.Saying("/S/Figure").Single(), "/P")} 0 R"));
    }

    [Test]
    public void An_English_certificate_speaks_English_to_a_screen_reader()
    {
        var pdf = Print(Sheets.ForName("Maria Lindqvist") with { Language = "en" });

        Assert.That(PdfFile.Text(pdf.Catalog, "/Lang"), Is.EqualTo("en"));
        Assert.That(PdfFile.Text(pdf.Saying("/S/Figure").Single(), "/Alt"), Does.StartWith("QR code to the page"));
    }

    [Test]
    public void What_is_said_in_the_second_language_says_which_it_is()
    {
        var pdf = Print(Sheets.InBothLanguages("Åsa Öberg"));

        var english = pdf.Saying("/S/P").Where(element => element.Contains("/Lang", StringComparison.Ordinal)).ToList();
        Assert.That(english, Has.Count.EqualTo(6));
        Assert.That(english.Select(element => PdfFile.Text(element, "/Lang")), Has.All.EqualTo("en"));
        Assert.That(PdfFile.Text(pdf.Catalog, "/Lang"), Is.EqualTo("sv"));
        Assert.That(pdf.Saying("/S/H1"), Has.Exactly(1).Items);
        Assert.That(pdf.ExtractText(), Does.Contain("Kursintyg\nCourse certificate\nHärmed intygas att\nThis is to certify that"));
    }

    [Test]
    public void A_funder_is_a_figure_with_its_own_words_followed_by_its_text()
    {
        var sheet = Sheets.WithPicture(Sheets.InBothLanguages("Åsa Öberg"), CertificateElementKind.Funder, Pictures.Png(6, 60, 20), "Europeiska unionens flagga");

        var pdf = Print(sheet);

        Assert.That(pdf.Saying("/S/Figure").Select(figure => PdfFile.Text(figure, "/Alt")), Does.Contain("Europeiska unionens flagga"));
        Assert.That(pdf.ExtractText(), Does.Contain("Medfinansieras av Europeiska unionen\nCo-funded by the European Union"));
        Assert.That(pdf.Page, Does.Contain("/XObject<</I0 "));
    }

    [Test]
    public void A_JPEG_goes_into_the_file_as_it_is()
    {
        var jpeg = Pictures.Jpeg(300, 100, components: 3);

        var pdf = Print(Sheets.WithPicture(Sheets.ForName("Åsa Öberg"), CertificateElementKind.Logo, jpeg, "Osby kommun"));

        var image = pdf.Saying("/Subtype/Image").Single();
        Assert.That(image, Does.Contain("/Width 300/Height 100/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"));
        Assert.That(image, Does.Contain(Encoding.Latin1.GetString(jpeg)));
    }

    [Test]
    public void A_broken_picture_leaves_the_words_beside_it()
    {
        var sheet = Sheets.WithPicture(Sheets.InBothLanguages("Åsa Öberg"), CertificateElementKind.Funder, [0x89, 0x50, 0x4E, 0x47], "EU");

        var pdf = Print(sheet);

        Assert.That(pdf.Saying("/Subtype/Image"), Is.Empty);
        Assert.That(pdf.ExtractText(), Does.Contain("Medfinansieras av Europeiska unionen"));
    }

    [TestCase("Åsa Öberg-Ståhlström, född Sjögärde")]
    [TestCase("Đorđe Łukasz Şükrü Ğülşen Nguyễn Thị Ánh")]
    [TestCase("O’Connor d'Arc Ærøskøbing Ångström Ñúñez Ļūdža Žižek")]
    public void A_name_comes_back_out_of_the_file_as_it_went_in(string name)
    {
        Assert.That(Print(Sheets.ForName(name)).ExtractText().Split('\n'), Does.Contain(name));
    }

    [Test]
    public void A_name_of_letters_with_loose_accents_is_composed()
    {
        var name = "Åsa Öberg".Normalize(NormalizationForm.FormD);

        Assert.That(Print(Sheets.ForName(name)).ExtractText().Split('\n'), Does.Contain("Åsa Öberg"));
    }

    [Test]
    public void Characters_that_the_font_lacks_are_boxes_that_still_say_what_they_are()
    {
        var pdf = Print(Sheets.ForName("张伟 Li"));

        Assert.That(pdf.Content, Does.Contain("/Span <</ActualText <FEFF5F204F1F>>> BDC"));
        Assert.That(pdf.UnicodeMaps().Values.SelectMany(map => map.Values), Does.Contain("\uFFFD"));
    }

    [TestCase("\ud800")]
    [TestCase("\udc00\ud800 Ek")]
    [TestCase("\u0000\u0001\u001b")]
    [TestCase("\u202eskrevetna\u202c \u200d\u200b\ufeff")]
    [TestCase("😀👩‍👩‍👧 𝔄𝔅")]
    [TestCase("محمد שרה Δημήτρης Дмитрий")]
    [TestCase("\ufffe\uffff\ue000")]
    [TestCase("<b>&amp;</b> ]]> (\\) /Name <FEFF>")]
    [TestCase("a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308")]
    [TestCase("\r\n\t\v\f\u2028\u2029")]
    public void No_name_stops_a_certificate(string name)
    {
        var sheet = Sheets.ForName(name) with { Title = name, Issuer = name };

        Assert.That(Print(sheet).Objects, Is.Not.Empty);
        Assert.That(() => System.Xml.Linq.XDocument.Parse(Metadata(Print(sheet))), Throws.Nothing);
    }

    [Test]
    public void The_same_certificate_is_the_same_bytes_in_every_culture_and_on_every_thread()
    {
        var sheet = Sheets.ForName("Åsa Öberg");
        var first = new PdfCertificatePrinter().Print(sheet);

        var later = Enumerable.Range(0, 16).AsParallel().Select(i =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "sv-SE" : "ar-SA");
            return (i % 3 == 0 ? new PdfCertificatePrinter() : _printer).Print(sheet with { Elements = [.. sheet.Elements] });
        }).ToList();

        Assert.That(later, Has.All.EqualTo(first));
    }

    [Test]
    public void Another_name_is_another_file()
    {
        Assert.That(_printer.Print(Sheets.ForName("Anna")), Is.Not.EqualTo(_printer.Print(Sheets.ForName("Anne"))));
    }

    [Test]
    public void A_sheet_with_more_parts_than_a_design_may_have_is_refused()
    {
        var parts = Enumerable.Repeat(Sheets.Part(CertificateElementKind.Text, "a"), CertificateDesign.MaxElements + 1).ToArray();

        Assert.That(() => _printer.Print(Sheets.Of(parts)), Throws.ArgumentException.With.Message.Contains("40"));
    }

    [Test]
    public void An_empty_sheet_is_an_empty_page_and_not_a_fault()
    {
        Assert.That(Print(Sheets.Of()).ExtractText().Trim(), Is.Empty);
    }

    private PdfFile Print(CertificateSheet sheet) => new(_printer.Print(sheet));

    private static string Metadata(PdfFile pdf) => Encoding.UTF8.GetString(pdf.Stream(PdfFile.Reference(pdf.Catalog, "/Metadata")));

    private static string Role(string element) => Regex.Match(element, @"/S/(\w+)").Groups[1].Value;

    private static IEnumerable<int> References(string text, string key)
    {
        var list = text[(text.IndexOf(key + "[", StringComparison.Ordinal) + key.Length + 1)..];
        return Regex.Matches(list[..list.IndexOf(']', StringComparison.Ordinal)], @"(\d+) 0 R")
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }
}
