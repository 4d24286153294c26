using System.Security.Cryptography;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Content;
using Lms.Core.Content.Assets;
using Lms.Core.Courses;

namespace Lms.Core.Authoring.Courses;

/// <summary>
/// Looks through a picture that a trainer uploads. What it is, is told from its bytes. Photographs are kept without notes
/// and places; a drawing is taken only if it has form and text alone.
/// </summary>
public static class CoursePicture
{
    /// <summary>The largest drawing, in bytes.</summary>
    public const int MaxDrawing = 512 * 1024;

    private const int MaxName = 60;

    /// <summary>Reads a PNG, JPEG or SVG file.</summary>
    /// <param name="file">The bytes as uploaded.</param>
    /// <returns>The picture, or the refusals of <see cref="PictureReader"/> and <c>drawing-refused</c>, <c>drawing-too-large</c>.</returns>
    public static Outcome<CourseAsset> Read(ReadOnlyMemory<byte> file)
    {
        var read = PictureReader.Read(file);
        if (read.Succeeded)
            return new CourseAsset(read.Value.Hash, read.Value.MediaType, read.Value.File);
        return read.Refusal.Code == "picture-svg" ? Drawing(file) : read.Refusal;
    }

    /// <summary>Where the picture goes among those of a course: its name's words, and a number when they are taken by another picture.</summary>
    /// <param name="name">The file's name on the trainer's device.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="taken">Hash by path.</param>
    public static string PathFor(string name, CourseAsset picture, IReadOnlyDictionary<string, string> taken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(taken);
        var start = AssetReader.Folder + WordsOf(name, MaxName);
        var end = EndOf(picture);
        var path = start + end;
        for (var number = 2; taken.TryGetValue(path, out var hash) && hash != picture.Hash; number++)
            path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{start}-{number}{end}");
        return path;
    }

    /// <summary>The words of a file's name; <c>bild</c> when it has none.</summary>
    internal static string WordsOf(string name, int most)
    {
        var last = name.Split('/', '\\')[^1];
        var words = AuthorId.From(last.LastIndexOf('.') is var dot and > 0 ? last[..dot] : last, most);
        return words.Length == 0 ? "bild" : words;
    }

    internal static string EndOf(CourseAsset file) => file.MediaType switch { "image/png" => ".png", "image/jpeg" => ".jpg", var type => MediaFile.EndOf(type) ?? ".svg" };

    private static Outcome<CourseAsset> Drawing(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MaxDrawing)
        {
            return new Refusal("drawing-too-large", new Text(
                $"Bilden är större än {MaxDrawing / 1024} kB. Förenkla den, eller spara den som PNG.",
                $"The drawing is larger than {MaxDrawing / 1024} kB. Simplify it, or save it as PNG."), RefusalKind.TooMuch);
        }

        var bytes = file.ToArray();
        var faults = new ContentFaults();
        SvgCheck.Check("", bytes, faults);
        if (faults.All is [var fault, ..])
        {
            return new Refusal("drawing-refused", new Text(
                $"Bilden går inte att använda som den är. Rad {fault.Line}: {fault.Message.Swedish}",
                $"The drawing cannot be used as it is. Line {fault.Line}: {fault.Message.English}"), RefusalKind.Invalid);
        }

        return new CourseAsset(Convert.ToHexStringLower(SHA256.HashData(bytes)), "image/svg+xml", bytes);
    }
}
