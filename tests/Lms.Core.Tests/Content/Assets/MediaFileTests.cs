using System.Text;
using Lms.Core.Content.Assets;

namespace Lms.Core.Tests.Content.Assets;

public sealed class MediaFileTests
{
    private static readonly byte[] Mp3 = [0xFF, 0xFB, 0x10, 0xC4, 0, 0, 0, 0];
    private static readonly byte[] Mp4 = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0];
    private static readonly byte[] Webm = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x84, .. "webm"u8];

    private static IEnumerable<TestCaseData> Good()
    {
        yield return new TestCaseData("halsning.mp3", Mp3, "audio/mpeg").SetName("a frame of mp3");
        yield return new TestCaseData("halsning.mp3", "ID3\u0004"u8.ToArray(), "audio/mpeg").SetName("an mp3 with a tag");
        yield return new TestCaseData("Halsning.M4A", Mp4, "audio/mp4").SetName("m4a, whatever the case");
        yield return new TestCaseData("mote.mp4", Mp4, "video/mp4").SetName("mp4");
        yield return new TestCaseData("mote.webm", Webm, "video/webm").SetName("webm");
        yield return new TestCaseData("mote.vtt", Vtt("WEBVTT\n\n00:00.000 --> 00:01.000\nHej"), "text/vtt").SetName("captions");
        yield return new TestCaseData("mote.vtt", Vtt("\uFEFFWEBVTT möte\r\n\r\n00:00.000 --> 00:01.000\r\nHej å"), "text/vtt").SetName("captions with a byte order mark");
    }

    [TestCaseSource(nameof(Good))]
    public void What_a_file_is_is_told_from_its_bytes(string name, byte[] file, string type)
    {
        var read = MediaFile.Read(name, file);

        Assert.That(read.Refusal?.Message.Swedish, Is.Null);
        Assert.That(read.Value!.MediaType, Is.EqualTo(type));
        Assert.That(read.Value.Hash, Has.Length.EqualTo(64));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData("mote.mp4", Webm, "media-wrong-content").SetName("a webm called mp4");
        yield return new TestCaseData("halsning.mp3", "<html><script>"u8.ToArray(), "media-wrong-content").SetName("a page called mp3");
        yield return new TestCaseData("mote.webm", Array.Empty<byte>(), "media-wrong-content").SetName("nothing");
        yield return new TestCaseData("mote.avi", Mp4, "media-kind").SetName("a kind that is not taken");
        yield return new TestCaseData("mote.vtt", Vtt("1\n00:00:00,000 --> 00:00:01,000\nHej"), "captions-broken").SetName("captions of another kind");
        yield return new TestCaseData("mote.vtt", Vtt("WEBVTT\n\nHej"), "captions-broken").SetName("captions without times");
        yield return new TestCaseData("mote.vtt", new byte[] { 0x57, 0x45, 0x42, 0x56, 0x54, 0x54, 0x0A, 0xE5, 0x2D, 0x2D, 0x3E }, "captions-broken").SetName("captions in Windows-1252");
        yield return new TestCaseData("mote.vtt", new byte[MediaFile.MaxCaptions + 1], "media-too-large").SetName("captions without end");
        yield return new TestCaseData("halsning.mp3", (byte[])[.. Mp3, .. new byte[MediaFile.MaxSound]], "media-too-large").SetName("a sound that is too large");
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_is_not_what_its_name_says_is_refused_with_a_sentence(string name, byte[] file, string code)
    {
        var refusal = MediaFile.Read(name, file).Refusal!;

        Assert.That(refusal.Code, Is.EqualTo(code));
        Assert.That(refusal.Message.Swedish, Does.EndWith("."));
    }

    private static byte[] Vtt(string text) => Encoding.UTF8.GetBytes(text);
}
