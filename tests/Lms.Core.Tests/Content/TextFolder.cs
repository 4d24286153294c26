using System.Text;
using Lms.Core.Content;

namespace Lms.Core.Tests.Content;

/// <summary>A content folder in memory.</summary>
internal sealed class TextFolder(IReadOnlyDictionary<string, string> files) : ContentFolder
{
    public override string Name => "sample";

    public override IReadOnlyList<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    public override byte[]? Read(string path) => files.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : null;
}
