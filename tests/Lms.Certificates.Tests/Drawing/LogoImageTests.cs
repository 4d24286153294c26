using Lms.Certificates.Drawing;
using Lms.Certificates.Tests.Support;

namespace Lms.Certificates.Tests.Drawing;

[TestFixture]
public sealed class LogoImageTests
{
    [TestCase(0, "DeviceGray", 1)]
    [TestCase(2, "DeviceRGB", 3)]
    public void A_PNG_without_opacity_comes_out_sample_by_sample(byte kind, string space, int components)
    {
        var image = LogoImage.Read(Pictures.Png(kind, 9, 12))!;

        Assert.That((image.Width, image.Height, image.ColourSpace, image.Opacity), Is.EqualTo((9, 12, space, (byte[]?)null)));
        Assert.That(image.Samples, Is.EqualTo(Enumerable.Range(0, 12).SelectMany(row =>
            Enumerable.Range(0, 9 * components).Select(i => Pictures.Sample(row, i)))));
    }

    [TestCase(4, 1)]
    [TestCase(6, 3)]
    public void A_PNG_with_opacity_comes_apart_into_colours_and_mask(byte kind, int colours)
    {
        var image = LogoImage.Read(Pictures.Png(kind, 3, 7))!;

        Assert.That(image.Samples, Has.Length.EqualTo(3 * 7 * colours));
        Assert.That(image.Opacity, Is.EqualTo(Enumerable.Range(0, 7).SelectMany(row =>
            Enumerable.Range(0, 3).Select(pixel => Pictures.Sample(row, pixel * (colours + 1) + colours)))));
    }

    [Test]
    public void A_PNG_with_a_palette_is_looked_up()
    {
        var image = LogoImage.Read(Pictures.Png(3, 2, 1))!;

        Assert.That(image.Samples, Is.EqualTo(new byte[] { 255, 255, 255, 248, 248, 248 }));
        Assert.That(image.Opacity, Is.EqualTo(new byte[] { 7, 255 }));
    }

    [Test]
    public void A_JPEG_is_kept_as_it_is()
    {
        var file = Pictures.Jpeg(640, 200, components: 3);

        var image = LogoImage.Read(file)!;

        Assert.That((image.Width, image.Height, image.ColourSpace, image.IsJpeg), Is.EqualTo((640, 200, "DeviceRGB", true)));
        Assert.That(image.Samples, Is.EqualTo(file));
    }

    [Test]
    public void Pictures_that_a_certificate_cannot_show_are_passed_over()
    {
        Assert.That(LogoImage.Read([]), Is.Null);
        Assert.That(LogoImage.Read("<svg/>"u8), Is.Null);
        Assert.That(LogoImage.Read(Pictures.Jpeg(10, 10, components: 4)), Is.Null);
        Assert.That(LogoImage.Read(Pictures.Png(2, 9, 12, interlaced: 1)), Is.Null);
    }

    [Test]
    public void A_damaged_picture_never_stops_a_certificate([Values(0, 2, 3, 4, 6)] byte kind)
    {
        var whole = Pictures.Png(kind, 5, 6);
        var random = new Random(kind);
        for (var i = 0; i < 400; i++)
        {
            var damaged = whole[..random.Next(whole.Length)];
            random.NextBytes(damaged.AsSpan(random.Next(damaged.Length + 1)));

            Assert.That(() => LogoImage.Read(damaged), Throws.Nothing, Convert.ToHexString(damaged));
        }
    }

    [Test]
    public void With_a_picture_the_logo_is_a_figure_and_without_one_it_is_the_name()
    {
        var printer = new PdfCertificatePrinter();
        var sheet = Sheets.ForName("Åsa Öberg");

        var with = new PdfFile(printer.Print(sheet with { Logo = Pictures.Png(6, 40, 10) }));
        var without = new PdfFile(printer.Print(sheet with { Logo = new byte[] { 1, 2, 3 } }));

        Assert.That(with.Saying("/Subtype/Image").Count(), Is.EqualTo(2), "the picture and its mask");
        Assert.That(with.Saying("/S/Figure").Select(figure => PdfFile.Text(figure, "/Alt")), Does.Contain("Osby kommun"));
        Assert.That(without.ExtractText(), Does.Contain("Osby kommun\nKursintyg"));
    }
}
