using Lms.Core.Certificates.Pictures;
using Lms.Formats.Reading;
using Lms.Formats.Zip;

namespace Lms.Formats.Qti;

/// <summary>The pictures of a package, each read once, under the paths that they get here.</summary>
/// <param name="box">The package.</param>
/// <param name="limits">What a picture may cost.</param>
internal sealed class QtiPictures(ZipBox box, FormatLimits limits)
{
    private const string Folder = "assets/";

    private readonly Dictionary<string, QtiPicture?> read = new(StringComparer.Ordinal);
    private readonly List<FormatPicture> all = [];
    private readonly FormatIds names = new();

    /// <summary>Every picture that was asked for and could be read.</summary>
    public IReadOnlyList<FormatPicture> All => all;

    /// <summary>A picture; null when the package has none there, or none that can be shown.</summary>
    /// <param name="item">Path of the item that shows it.</param>
    /// <param name="target">The address that it shows it by.</param>
    public QtiPicture? Find(string item, string target)
    {
        if (Resolve(item, target) is not { } path)
            return null;
        if (!read.TryGetValue(path, out var found))
            read[path] = found = Read(path);
        return found;
    }

    /// <summary>A path in the package; null when the address leads out of it.</summary>
    public static string? Resolve(string item, string target)
    {
        var segments = item.Split('/')[..^1].ToList();
        foreach (var segment in Uri.UnescapeDataString(target.Split('?', '#')[0]).Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return null;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private QtiPicture? Read(string path)
    {
        if (box.ReadAll(path, limits.PictureBytes) is not { } bytes || PictureReader.Read(bytes) is not { Refusal: null, Value: { } picture })
            return null;
        var stem = path[(path.LastIndexOf('/') + 1)..].Split('.')[0];
        var kept = path.StartsWith(Folder, StringComparison.Ordinal) && path[Folder.Length..].All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.' or '/')
            ? path
            : $"{Folder}{names.Next(stem)}{(picture.MediaType == "image/png" ? ".png" : ".jpg")}";
        all.Add(new(kept, bytes, picture.MediaType));
        return new(kept, picture.Width, picture.Height);
    }
}
