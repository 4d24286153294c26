using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Qti;
using Lms.Formats.Zip;
using ZipFile = Lms.Formats.Zip.ZipFile;

namespace Lms.Formats.Tests.Qti;

[TestFixture]
public sealed class HotSpotTests
{
    private static readonly byte[] Picture = Png(200, 100);

    [Test]
    public void A_question_about_a_picture_comes_back_with_its_picture()
    {
        var question = new QuestionSource
        {
            Id = "import.plats",
            Type = "hot-spot",
            Prompt = LocalText.Of("sv", "Var sitter tolken?"),
            Picture = new("assets/rum.png", LocalText.Of("sv", "Ett rum")),
            Choices = [Area("a", "Bredvid", 1, "rect", "10 20 30 40"), Area("b", "Bakom & bort", 0, "circle", "50 50 10"), Area("c", "Utanför", 0, "polygon", "0 0 50 0 50 50")],
        };
        var options = new FormatWritingOptions("sv", "") { Picture = path => path == "assets/rum.png" ? new(path, Picture, "image/png") : null };
        var written = new Qti21Format().Write([question], options);
        var read = new Qti21Format().Read(written.File, AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(written.Losses, Is.Empty);
            Assert.That(read.Problems, Is.Empty);
            Assert.That(read.Pictures.Single().Path, Is.EqualTo("assets/rum.png"));
            Assert.That(read.Pictures.Single().Bytes.ToArray(), Is.EqualTo(Picture));
            Assert.That(read.Questions.Single().Picture, Is.EqualTo(question.Picture));
            Assert.That(read.Questions.Single().Choices.Select(choice => choice.Settings["at"]), Is.EqualTo(new[] { "10 20 30 40", "50 50 10", "0 0 50 0 50 50" }));
        });
        Assert.That(new Qti21Format().Write([question], new("sv", "")).Losses.Select(loss => loss.Code), Is.EqualTo(new[] { "loss-picture" }));
    }

    [Test]
    public void Areas_of_another_system_are_read_by_the_size_that_the_item_gives()
    {
        var read = new Qti21Format().Read(Package("../bilder/Karta Över.png", """<hotspotChoice identifier="A" shape="circle" coords="50,25,10"/><hotspotChoice identifier="B" shape="poly" coords="0,0,100,0,100,50,0,0" hotspotLabel="Norr"/>"""), AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(read.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "qti-label" }));
            Assert.That(read.Questions.Single().Picture!.Path, Is.EqualTo("assets/karta-over.png"));
            Assert.That(read.Questions.Single().Choices.Select(choice => choice.Settings["at"]), Is.EqualTo(new[] { "50 50 10", "0 0 100 0 100 100" }));
        });
    }

    [TestCase("../../bilder/karta.png", "rect", "0,0,50,25", "qti-picture")]
    [TestCase("finns-inte.png", "rect", "0,0,50,25", "qti-picture")]
    [TestCase("a.xml", "rect", "0,0,50,25", "qti-picture")]
    [TestCase("../bilder/Karta Över.png", "ellipse", "10,10,5,5", "qti-shape")]
    [TestCase("../bilder/Karta Över.png", "rect", "90,10,5,5", "qti-shape")]
    [TestCase("../bilder/Karta Över.png", "rect", "a,b,c,d", "qti-shape")]
    public void A_picture_or_an_area_that_cannot_be_read_is_told(string address, string shape, string coords, string code)
    {
        var read = new Qti21Format().Read(Package(address, $"""<hotspotChoice identifier="A" hotspotLabel="Här" shape="{shape}" coords="{coords}"/>"""), AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions, Is.Empty);
            Assert.That(read.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { code }));
        });
    }

    private static Choice Area(string id, string text, decimal fraction, string shape, string at) => new()
    {
        Id = id,
        AuthorId = id,
        Text = LocalText.Of("sv", text.Replace("&", "&amp;", StringComparison.Ordinal)),
        Fraction = fraction,
        Settings = new Dictionary<string, string> { ["shape"] = shape, ["at"] = at },
    };

    private static byte[] Package(string address, string areas) => ZipFile.Of(
    [
        ("fragor/a.xml", Encoding.UTF8.GetBytes($"""
            <assessmentItem identifier="karta"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
            <itemBody><hotspotInteraction responseIdentifier="R" maxChoices="1"><prompt>Var?</prompt><object type="image/png" data="{address}" width="100" height="50">Karta</object>{areas}</hotspotInteraction></itemBody></assessmentItem>
            """)),
        ("bilder/Karta Över.png", Picture),
    ]);

    private static byte[] Png(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(new byte[((width * 3) + 1) * height]);
        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), ZipCrc.Add(0, body));
        return chunk;
    }
}
