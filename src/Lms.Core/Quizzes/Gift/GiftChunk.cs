namespace Lms.Core.Quizzes.Gift;

/// <summary>The lines of one question (or of one <c>$CATEGORY</c>) without comments, knowing where each stands in the file.</summary>
internal sealed class GiftChunk
{
    private readonly List<(int Line, string Text)> lines = [];
    private readonly List<int> starts = [];
    private int length;

    public bool IsCategory { get; init; }

    /// <summary>The comments right before it, which may hold its id and its tags.</summary>
    public IReadOnlyList<string> Comments { get; set; } = [];

    public bool IsEmpty => lines.Count == 0;

    /// <summary>True between an unescaped opening brace and its end.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>True when the answer's closing brace has been seen.</summary>
    public bool IsClosed { get; private set; }

    public int FirstLine => lines.Count == 0 ? 0 : lines[0].Line;

    public string Text => string.Join('\n', lines.Select(line => line.Text));

    public void Add(int line, string text)
    {
        lines.Add((line, text));
        starts.Add(length);
        length += text.Length + 1;
        for (var at = GiftEscapes.FindAny(text, "{}", 0); at >= 0; at = GiftEscapes.FindAny(text, "{}", at + 1))
        {
            IsClosed = IsOpen && text[at] == '}';
            IsOpen = text[at] == '{';
        }
    }

    /// <summary>1-based line and column of a place in <see cref="Text"/>.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var found = starts.BinarySearch(offset);
        var index = Math.Max(0, found >= 0 ? found : ~found - 1);
        return (lines[index].Line, offset - starts[index] + 1);
    }
}
