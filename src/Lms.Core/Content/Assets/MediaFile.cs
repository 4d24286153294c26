using System.Security.Cryptography;
using System.Text;
using Lms.Core.Courses;

namespace Lms.Core.Content.Assets;

/// <summary>
/// Looks through sound, film and captions. What a file is, is told from its bytes; its name only says which of two kinds
/// that begin alike it is. Nothing is unpacked or played here.
/// </summary>
public static class MediaFile
{
    /// <summary>The largest sound file, in bytes.</summary>
    public const int MaxSound = 10 * 1024 * 1024;

    /// <summary>The largest film file, in bytes.</summary>
    public const int MaxFilm = 20 * 1024 * 1024;

    /// <summary>The largest file of captions, in bytes.</summary>
    public const int MaxCaptions = 512 * 1024;

    private static readonly byte[] Matroska = [0x1A, 0x45, 0xDF, 0xA3];

    /// <summary>True for a path whose name says sound, film or captions.</summary>
    /// <param name="path">Such as <c>assets/halsning.mp3</c>.</param>
    public static bool IsNamed(string path) => TypeOf(Path.GetExtension(path ?? "")) is not null;

    /// <summary>True for a sound's path.</summary>
    /// <param name="path">Such as <c>assets/halsning.mp3</c>.</param>
    public static bool IsSound(string path) => Path.GetExtension(path ?? "") is ".mp3" or ".m4a";

    /// <summary>True for a film's path.</summary>
    /// <param name="path">Such as <c>assets/motet.webm</c>.</param>
    public static bool IsFilm(string path) => Path.GetExtension(path ?? "") is ".mp4" or ".webm";

    /// <summary>True for the path of captions.</summary>
    /// <param name="path">Such as <c>assets/motet.vtt</c>.</param>
    public static bool IsCaptions(string path) => Path.GetExtension(path ?? "") == ".vtt";

    /// <summary>The most bytes of a file with that name.</summary>
    /// <param name="path">Its path.</param>
    public static int MostOf(string path) => IsSound(path) ? MaxSound : IsFilm(path) ? MaxFilm : MaxCaptions;

    /// <summary>The end of the name of a file of that media type; null for other types.</summary>
    /// <param name="mediaType">Such as <c>audio/mpeg</c>.</param>
    public static string? EndOf(string mediaType) => mediaType switch
    {
        "audio/mpeg" => ".mp3", "audio/mp4" => ".m4a", "video/mp4" => ".mp4", "video/webm" => ".webm", "text/vtt" => ".vtt", _ => null,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">The bytes.</param>
    /// <returns>The file, or the refusals <c>media-kind</c>, <c>media-too-large</c>, <c>media-wrong-content</c>, <c>captions-broken</c>.</returns>
    public static Outcome<CourseAsset> Read(string name, ReadOnlyMemory<byte> file)
    {
        ArgumentNullException.ThrowIfNull(name);
        var end = Path.GetExtension(name).ToLowerInvariant();
        if (TypeOf(end) is not { } type)
            return Refused("media-kind", "Ljud ska vara mp3 eller m4a, film mp4 eller webm, och texter vtt.", "Sound must be mp3 or m4a, film mp4 or webm, and captions vtt.");
        var most = MostOf(end);
        if (file.Length > most)
        {
            return new Refusal("media-too-large", new Text(
                $"Filen är större än {Size(most)}. Korta den, eller spara den med lägre kvalitet.",
                $"The file is larger than {Size(most)}. Shorten it, or save it with less quality."), RefusalKind.TooMuch);
        }

        if (end == ".vtt" && CaptionFault(file.Span) is { } fault)
            return fault;
        return end == ".vtt" || Begins(end, file.Span)
            ? new CourseAsset(Convert.ToHexStringLower(SHA256.HashData(file.Span)), type, file)
            : Refused("media-wrong-content", $"Filen är inte det som namnet säger. Spara om den som {end[1..]}.", $"The file is not what its name says. Save it again as {end[1..]}.");
    }

    private static string Size(int bytes) => bytes >= 1024 * 1024 ? $"{bytes / 1024 / 1024} MB" : $"{bytes / 1024} kB";

    private static string? TypeOf(string end) => end switch
    {
        ".mp3" => "audio/mpeg", ".m4a" => "audio/mp4", ".mp4" => "video/mp4", ".webm" => "video/webm", ".vtt" => "text/vtt", _ => null,
    };

    private static bool Begins(string end, ReadOnlySpan<byte> file) => end switch
    {
        // A tag, or the eleven set bits of a frame of layer III.
        ".mp3" => file.StartsWith("ID3"u8) || (file.Length > 3 && file[0] == 0xFF && (file[1] & 0xE6) == 0xE2),
        ".webm" => file.StartsWith(Matroska) && file[..Math.Min(file.Length, 64)].IndexOf("webm"u8) > 0,
        _ => file.Length > 12 && file[4..].StartsWith("ftyp"u8),
    };

    private static Refusal? CaptionFault(ReadOnlySpan<byte> file)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Refused("captions-broken", "Texterna är inte sparade som UTF-8. Spara om filen.", "The captions are not saved as UTF-8. Save the file again.");
        }

        var begins = text.StartsWith("WEBVTT", StringComparison.Ordinal) && (text.Length == 6 || text[6] is ' ' or '\t' or '\r' or '\n');
        return begins && text.Contains("-->", StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal)
            ? null
            : Refused("captions-broken", "Filen är ingen textfil för film. Den ska börja med raden WEBVTT och ha tider med -->.", "The file has no captions. It must begin with the line WEBVTT and have times with -->.");
    }

    private static Refusal Refused(string code, string swedish, string english) => new(code, new Text(swedish, english), RefusalKind.Invalid);
}
