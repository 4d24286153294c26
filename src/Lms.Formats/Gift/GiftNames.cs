namespace Lms.Formats.Gift;

/// <summary>What a text calls the question that a line belongs to.</summary>
/// <param name="text">The file.</param>
internal sealed class GiftNames(string text)
{
    private const int MaxLength = 100;

    private readonly Lazy<List<(int Line, string Name)>> names = new(() => Find(text));

    /// <summary>The name before or on that line; empty when the question there has none.</summary>
    /// <param name="line">1-based line.</param>
    public string At(int line)
    {
        var index = names.Value.FindLastIndex(name => name.Line <= line);
        return index < 0 ? "" : names.Value[index].Name;
    }

    // A blank line ends a name's reach: what follows may have none.
    private static List<(int Line, string Name)> Find(string text)
    {
        var found = new List<(int Line, string Name)>();
        var line = 0;
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            line++;
            var trimmed = written.Trim();
            var end = trimmed.StartsWith("::", StringComparison.Ordinal) ? trimmed[2..].IndexOf("::", StringComparison.Ordinal) : -1;
            if (end >= 0)
                found.Add((line, trimmed.Slice(2, Math.Min(end, MaxLength)).Trim().ToString()));
            else if (trimmed.IsEmpty && found is [.., { Name.Length: > 0 }])
                found.Add((line, ""));
        }

        return found;
    }
}
