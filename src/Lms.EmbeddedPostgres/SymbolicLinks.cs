using System.Text.Json;

namespace Lms.EmbeddedPostgres;

/// <summary>An npm archive holds no symbolic links; the package lists those that its libraries need.</summary>
internal static class SymbolicLinks
{
    private sealed record Link(string Source, string Target);

    public static void Repair(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        var links = JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];
        foreach (var link in links)
        {
            var target = Inside(package, link.Target);
            var source = Inside(package, link.Source);
            if (!File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    private static string Inside(string package, string path)
    {
        var full = Path.GetFullPath(Path.Combine(package, path));
        return full.StartsWith(Path.GetFullPath(package) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new PrivateClusterException($"The package's list of links leads outside it: {path}");
    }
}
