using System.Security.Cryptography;
using Lms.Core.Courses;

namespace Lms.Core.Content.Assets;

/// <summary>Reads a module's pictures, sound and film: of known kinds, of some size, and without anything that runs.</summary>
internal static class AssetReader
{
    public const string Folder = "assets/";

    private const int MaxBytes = 2 * 1024 * 1024;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>The good pictures by path.</summary>
    public static Dictionary<string, CourseAsset> Read(ModuleContext context)
    {
        var assets = new Dictionary<string, CourseAsset>(StringComparer.Ordinal);
        foreach (var path in context.Folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var bytes = context.Folder.Read(path);
            if (MediaFile.IsNamed(path))
            {
                var media = bytes is null ? null : MediaFile.Read(path, bytes);
                if (media?.Value is { } good)
                    assets[path] = good;
                else if (media?.Refusal is { } fault)
                    context.Faults.Add(path, 0, fault.Code, fault.Message.Swedish, fault.Message.English);
                else
                    context.Faults.Add(path, 0, "media-too-large", $"Filen är större än {MediaFile.MostOf(path) / 1024} kB. Korta den, eller spara den med lägre kvalitet.", $"The file is larger than {MediaFile.MostOf(path) / 1024} kB. Shorten it, or save it with less quality.");
                continue;
            }

            if (bytes is null || bytes.Length > MaxBytes)
            {
                context.Faults.Add(path, 0, "asset-too-large", "Bilden är större än 2 MB. Spara den mindre, eller som jpg.", "The picture is larger than 2 MB. Save it smaller, or as jpg.");
                continue;
            }

            var before = context.Faults.Count;
            if (MediaTypeOf(path, bytes, context.Faults) is { } type && context.Faults.Count == before)
                assets[path] = new CourseAsset(Convert.ToHexStringLower(SHA256.HashData(bytes)), type, bytes);
        }

        return assets;
    }

    private static string? MediaTypeOf(string path, byte[] bytes, ContentFaults faults)
    {
        switch (Path.GetExtension(path))
        {
            case ".svg":
                SvgCheck.Check(path, bytes, faults);
                return "image/svg+xml";
            case ".png" when bytes.AsSpan().StartsWith(Png):
                return "image/png";
            case ".jpg" when bytes.AsSpan().StartsWith(Jpeg):
                return "image/jpeg";
            case ".png" or ".jpg":
                faults.Add(path, 0, "asset-wrong-content", "Filen är inte den sorts bild som namnet säger. Spara om den, eller byt namnets slut.", "The file is not the kind of picture that its name says. Save it again, or change the end of its name.");
                return null;
            default:
                faults.Add(path, 0, "asset-kind", "Bilder ska heta .svg, .png eller .jpg, ljud .mp3 eller .m4a, film .mp4 eller .webm, och texter .vtt.", "Pictures must be named .svg, .png or .jpg, sound .mp3 or .m4a, film .mp4 or .webm, and captions .vtt.");
                return null;
        }
    }
}
