using Lms.Certificates.Drawing;
using Lms.Certificates.Tests.Support;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Tests.Drawing;

[TestFixture]
public sealed class PictureFileTests
{
    [TestCase(0, "DeviceGray", 1)]
    [TestCase(2, "DeviceRGB", 3)]
    public void A_PNG_without_opacity_comes_out_sample_by_sample(byte kind, string space, int components)
    {
        var image = PictureFile.Read(Pictures.Png(kind, 9, 12))!;

        Assert.That((image.Width, image.Height, image.ColourSpace, image.Opacity), Is.EqualTo((9, 12, space, (byte[]?)null)));
        Assert.That(image.Samples, Is.EqualTo(Enumerable.Range(0, 12).SelectMany(row =>
            Enumerable.Range(0, 9 * components).Select(i => Pictures.Sample(row, i)))));
    }

    [TestCase(4, 1)]
    [TestCase(6, 3)]
    public void A_PNG_with_opacity_comes_apart_into_colours_and_mask(byte kind, int colours)
    {
        var image = PictureFile.Read(Pictures.Png(kind, 3, 7))!;

        Assert.That(image.Samples, Has.Length.EqualTo(3 * 7 * colours));
        Assert.That(image.Opacity, Is.EqualTo(Enumerable.Range(0, 7).SelectMany(row =>
            Enumerable.Range(0, 3).Select(pixel => Pictures.Sample(row, pixel * (colours + 1) + colours)))));
    }

    [Test]
    public void A_PNG_with_a_palette_is_looked_up()
    {
        var image = PictureFile.Read(Pictures.Png(3, 2, 1))!;

        Assert.That(image.Samples, Is.EqualTo(new byte[] { 255, 255, 255, 248, 248, 248 }));
        Assert.That(image.Opacity, Is.EqualTo(new byte[] { 7, 255 }));
    }

    [Test]
    public void A_JPEG_is_kept_as_it_is()
    {
        var file = Pictures.Jpeg(640, 200, components: 3);

        var image = PictureFile.Read(file)!;

        Assert.That((image.Width, image.Height, image.ColourSpace, image.IsJpeg), Is.EqualTo((640, 200, "DeviceRGB", true)));
        Assert.That(image.Samples, Is.EqualTo(file));
    }

    [Test]
    public void Pictures_that_a_certificate_cannot_show_are_passed_over()
    {
        Assert.That(PictureFile.Read([]), Is.Null);
        Assert.That(PictureFile.Read("<svg/>"u8), Is.Null);
        Assert.That(PictureFile.Read(Pictures.Jpeg(10, 10, components: 4)), Is.Null);
        Assert.That(PictureFile.Read(Pictures.Png(2, 9, 12, interlaced: 1)), Is.Null);
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

            Assert.That(() => PictureFile.Read(damaged), Throws.Nothing, Convert.ToHexString(damaged));
        }
    }

    [Test]
    public void With_a_picture_the_logo_is_a_figure_and_without_one_it_is_the_name()
    {
        var printer = new PdfCertificatePrinter();
        var sheet = Sheets.ForName("Åsa Öberg");

        var with = new PdfFile(printer.Print(Sheets.WithPicture(sheet, CertificateElementKind.Logo, Pictures.Png(6, 40, 10), "Osby kommuns vapen")));
        var without = new PdfFile(printer.Print(Sheets.WithPicture(sheet, CertificateElementKind.Logo, [1, 2, 3], "Osby kommuns vapen")));

        Assert.That(with.Saying("/Subtype/Image").Count(), Is.EqualTo(2), "the picture and its mask");
        Assert.That(with.Saying("/S/Figure").Select(figure => PdfFile.Text(figure, "/Alt")), Does.Contain("Osby kommuns vapen"));
        Assert.That(without.ExtractText(), Does.Contain("Osby kommun\nKursintyg"));
    }

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(4, 4)]
    public void Small_samples_are_spread_over_all_shades(byte bits, int perByte)
    {
        // One row of eight shades: every other darkest, every other lightest.
        var row = Enumerable.Repeat((byte)(bits == 1 ? 0b01010101 : bits == 2 ? 0b00110011 : 0b00001111), 8 * bits / 8).ToArray();

        var image = PictureFile.Read(Pictures.PngOf(0, bits, 8, 1, [0, .. row]))!;

        Assert.That(perByte, Is.LessThan(8));
        Assert.That(image.Samples, Is.EqualTo(new byte[] { 0, 255, 0, 255, 0, 255, 0, 255 }));
    }

    [Test]
    public void Sixteen_bits_keep_their_upper_eight()
    {
        var image = PictureFile.Read(Pictures.PngOf(0, 16, 2, 1, [0, 0x12, 0x34, 0xFE, 0xDC]))!;

        Assert.That(image.Samples, Is.EqualTo(new byte[] { 0x12, 0xFE }));
    }

    [Test]
    public void The_one_clear_colour_of_a_picture_is_clear()
    {
        var image = PictureFile.Read(Pictures.PngOf(2, 8, 2, 1, [0, 1, 2, 3, 9, 9, 9], clear: [0, 1, 0, 2, 0, 3]))!;

        Assert.That(image.Opacity, Is.EqualTo(new byte[] { 0, 255 }));
    }
}
