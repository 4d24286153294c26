using System.Reflection;

namespace Lms.Core.Content;

/// <summary>The <c>content/</c> folder embedded in an assembly.</summary>
internal sealed class EmbeddedFolder(Assembly assembly) : ContentFolder
{
    private const string Root = "content/";

    public override string Name { get; } = assembly.GetName().Name ?? "?";

    // An assembly built on Windows names its resources with backslashes below the first folder.
    public override IReadOnlyList<string> Paths { get; } = [.. assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .Select(name => name[Root.Length..].Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    public override byte[]? Read(string path)
    {
        using var stream = assembly.GetManifestResourceStream(Root + path)
            ?? assembly.GetManifestResourceStream(Root + path.Replace('/', '\\'));
        if (stream is null || stream.Length > MostBytesOf(path))
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
