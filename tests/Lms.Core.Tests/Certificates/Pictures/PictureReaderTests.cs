using System.Text;
using Lms.Core.Certificates.Pictures;
using Lms.Tests.Shared;

namespace Lms.Core.Tests.Certificates.Pictures;

public sealed class PictureReaderTests
{
    [Test]
    public void A_png_is_kept_with_its_size_and_the_hash_of_what_is_kept()
    {
        var file = PictureFiles.Png(40, 20);

        var picture = PictureReader.Read(file).Value!;

        Assert.That((picture.MediaType, picture.Width, picture.Height), Is.EqualTo(("image/png", 40, 20)));
        Assert.That(picture.File.ToArray(), Is.EqualTo(file), "nothing in it but the picture, so nothing is taken away");
        Assert.That(picture.Hash, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))));
    }

    [Test]
    public void A_jpeg_is_kept_with_its_size()
    {
        var picture = PictureReader.Read(PictureFiles.Jpeg()).Value!;

        Assert.That((picture.MediaType, picture.Width, picture.Height), Is.EqualTo(("image/jpeg", 8, 8)));
        Assert.That(picture.File.ToArray(), Is.EqualTo(PictureFiles.Jpeg()));
    }

    [Test]
    public void Notes_places_and_what_stands_behind_the_end_are_left_out_of_a_png()
    {
        byte[] file = [.. PictureFiles.Png(4, 4, PictureFiles.Chunk("tEXt", Encoding.ASCII.GetBytes("Author\0Kim")), PictureFiles.Chunk("eXIf", [1, 2, 3])), .. "<script>alert(1)</script>PK\u0003\u0004"u8];

        Assert.That(PictureReader.Read(file).Value!.File.ToArray(), Is.EqualTo(PictureFiles.Png(4, 4)));
    }

    [Test]
    public void Notes_places_and_what_stands_behind_the_end_are_left_out_of_a_jpeg()
    {
        byte[] exif = PictureFiles.Segment(0xE1, [.. "Exif\0\0 56.38 N 13.99 E"u8]);
        byte[] note = PictureFiles.Segment(0xFE, [.. "<?php system('id'); ?>"u8]);
        byte[] file = [.. PictureFiles.Jpeg([.. exif, .. note]), .. "<html><script>alert(1)</script>"u8];

        Assert.That(PictureReader.Read(file).Value!.File.ToArray(), Is.EqualTo(PictureFiles.Jpeg()));
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("nothing", [], "picture-missing");
        yield return Case("too many bytes", new byte[PictureReader.MaxBytes + 1], "picture-too-large");
        yield return Case("svg", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8], "picture-svg");
        yield return Case("svg behind a byte order mark and a declaration", [0xEF, 0xBB, 0xBF, .. "\n<?xml version=\"1.0\"?>\n<!-- x --><SVG/>"u8], "picture-svg");
        yield return Case("gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0], "picture-type");
        yield return Case("webp", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8], "picture-type");
        yield return Case("html", [.. "<!doctype html><p>"u8], "picture-type");
        yield return Case("pdf", [.. "%PDF-1.7"u8], "picture-type");
        yield return Case("program", [.. "MZ"u8, .. new byte[60]], "picture-type");
        yield return Case("png signature alone", PictureFiles.Png()[..8], "picture-broken");
        yield return Case("png with a gigantic promise", PictureFiles.PngOf(PictureFiles.Header(int.MaxValue, int.MaxValue), [0]), "picture-too-many-pixels");
        yield return Case("png too wide", PictureFiles.PngOf(PictureFiles.Header(PictureReader.MaxSide + 1, 1), [0]), "picture-too-many-pixels");
        yield return Case("png of too many pixels", PictureFiles.PngOf(PictureFiles.Header(2001, 2000), [0]), "picture-too-many-pixels");
        yield return Case("png without width", PictureFiles.PngOf(PictureFiles.Header(0, 5), [0]), "picture-broken");
        yield return Case("png that promises more than it holds", PictureFiles.PngOf(PictureFiles.Header(2000, 2000), new byte[100]), "picture-broken");
        yield return Case("png that holds more than it promises", PictureFiles.PngOf(PictureFiles.Header(1, 1), new byte[1_000_000]), "picture-broken");
        yield return Case("png interlaced", PictureFiles.PngOf(PictureFiles.Header(1, 1, interlaced: 1), [0, 1, 2, 3, 4]), "picture-form");
        yield return Case("png with a filter that does not exist", PictureFiles.PngOf(PictureFiles.Header(1, 1), [9, 1, 2, 3, 4]), "picture-broken");
        yield return Case("png of an unknown kind", PictureFiles.PngOf(PictureFiles.Header(1, 1, kind: 5), [0, 1, 2, 3, 4]), "picture-broken");
        yield return Case("png without its palette", PictureFiles.PngOf(PictureFiles.Header(1, 1, kind: 3), [0, 1]), "picture-broken");
        yield return Case("png with two headers", PictureFiles.PngOf(PictureFiles.Header(1, 1), [0, 1, 2, 3, 4], PictureFiles.Chunk("IHDR", PictureFiles.Header(3000, 3000))), "picture-broken");
        yield return Case("jpeg begin alone", [0xFF, 0xD8, 0xFF], "picture-broken");
        yield return Case("jpeg too wide", [0xFF, 0xD8, .. PictureFiles.Frame(0xC0, 65535, 65535, 3), 0xFF, 0xD9], "picture-too-many-pixels");
        yield return Case("jpeg of print colours", [0xFF, 0xD8, .. PictureFiles.Frame(0xC0, 8, 8, 4), 0xFF, 0xD9], "picture-form");
        yield return Case("jpeg without loss", [0xFF, 0xD8, .. PictureFiles.Frame(0xC3, 8, 8, 3), 0xFF, 0xD9], "picture-form");
        yield return Case("jpeg with two sizes", PictureFiles.Jpeg(PictureFiles.Frame(0xC0, 16, 16, 1)), "picture-broken");
        yield return Case("jpeg without a picture", [0xFF, 0xD8, .. PictureFiles.Frame(0xC0, 8, 8, 3), 0xFF, 0xD9], "picture-broken");
        yield return Case("jpeg whose scan comes before its size", [0xFF, 0xD8, .. PictureFiles.Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0, 0xFF, 0xD9], "picture-broken");

        static TestCaseData Case(string name, byte[] file, string code) => new TestCaseData(file, code).SetArgDisplayNames(name, code);
    }

    [TestCaseSource(nameof(Refused))]
    public void What_is_no_picture_for_a_certificate_is_refused_with_a_sentence(byte[] file, string code)
    {
        var refusal = PictureReader.Read(file).Refusal;

        Assert.That(refusal?.Code, Is.EqualTo(code));
        Assert.That(refusal!.Message.Swedish, Is.Not.Empty.And.Not.EqualTo(refusal.Message.English));
    }

    [Test]
    public void A_picture_cut_off_anywhere_is_refused()
    {
        foreach (var file in new[] { PictureFiles.Png(9, 5), PictureFiles.Jpeg() })
        {
            for (var length = 1; length < file.Length; length++)
                Assert.That(PictureReader.Read(file.AsMemory(0, length)).Succeeded, Is.False, $"{length} of {file.Length}");
        }
    }

    [Test]
    public void A_damaged_png_is_refused_wherever_the_damage_is()
    {
        var file = PictureFiles.Png(9, 5);
        for (var at = 8; at < file.Length; at++)
        {
            var damaged = (byte[])file.Clone();
            damaged[at] ^= 0x55;

            var read = PictureReader.Read(damaged);

            // A chunk whose name was changed into one that is not needed would be left out; every needed one is missed.
            Assert.That(read.Succeeded, Is.False, $"byte {at}");
        }
    }

    [Test]
    public void Whatever_bytes_there_are_an_answer_comes_and_no_exception([Range(0, 9)] int seed)
    {
        var random = new Random(seed);
        foreach (var start in new[] { PictureFiles.Png(5, 5), PictureFiles.Jpeg() })
        {
            for (var i = 0; i < 300; i++)
            {
                var damaged = (byte[])start.Clone();
                for (var hits = random.Next(1, 6); hits > 0; hits--)
                    damaged[random.Next(3, damaged.Length)] = (byte)random.Next(256);
                Assert.That(() => PictureReader.Read(damaged), Throws.Nothing, Convert.ToHexString(damaged));
            }
        }
    }
}
