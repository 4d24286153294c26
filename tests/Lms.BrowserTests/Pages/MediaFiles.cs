namespace Lms.BrowserTests.Pages;

/// <summary>Sound, film and captions to put among a course's files.</summary>
internal static class MediaFiles
{
    /// <summary>One second of silence as MPEG-1 layer III: 32 kbit/s, 44.1 kHz, one channel.</summary>
    public static byte[] Silence { get; } = [.. Enumerable.Range(0, 39).SelectMany(_ => (byte[])[0xFF, 0xFB, 0x10, 0xC0, .. new byte[100]])];

    /// <summary>Captions of one second.</summary>
    public static byte[] Captions { get; } = "WEBVTT\n\n00:00.000 --> 00:01.000\nHej\n"u8.ToArray();

    /// <summary>Files by the names that the lessons know them by. The film is only its beginning.</summary>
    public static IReadOnlyList<(string Name, byte[] File)> All { get; } =
    [
        ("halsning.mp3", Silence),
        ("mote.webm", [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x84, .. "webm"u8]),
        ("mote.vtt", Captions),
    ];
}
