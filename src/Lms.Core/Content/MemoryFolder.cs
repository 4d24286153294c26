namespace Lms.Core.Content;

/// <summary>A content folder in memory.</summary>
/// <param name="name">What it is called in messages.</param>
/// <param name="files">Bytes by path; null for a file that is known to be there but is not at hand.</param>
internal sealed class MemoryFolder(string name, IReadOnlyDictionary<string, byte[]?> files) : ContentFolder
{
    public override string Name => name;

    public override IReadOnlyList<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    public override byte[]? Read(string path) => files.GetValueOrDefault(path) is { } bytes && bytes.Length <= MostBytesOf(path) ? bytes : null;
}
