using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Lms.AspNetCore.Assets;

/// <summary>
/// Our stylesheet, scripts and pictures, embedded in the assembly: they are there however the host is started or
/// published, and no static-file middleware of the host's is needed.
/// </summary>
public sealed class LmsAssets
{
    private const string Root = "wwwroot/";

    private readonly FrozenDictionary<string, LmsAsset> byPath = Load().ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);

    /// <summary>The asset with that path, e.g. <c>lms.css</c>, or null.</summary>
    /// <param name="path">Path below the assets' folder.</param>
    public LmsAsset? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>Path with a version that changes with the content, so that browsers may keep it for a year.</summary>
    /// <param name="path">Path below the assets' folder.</param>
    /// <exception cref="ArgumentException">There is no such asset.</exception>
    public string Versioned(string path) => Find(path) is { } asset
        ? $"{path}?v={asset.Hash[..12]}"
        : throw new ArgumentException($"There is no asset '{path}'.", nameof(path));

    private static IEnumerable<LmsAsset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new LmsAsset(name[Root.Length..], MediaType(name), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
