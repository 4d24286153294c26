namespace Lms.AspNetCore.Authoring;

/// <summary>Where two texts differ, by whole lines: the first to the last line that is not the same in both.</summary>
/// <param name="From">1-based number of the first line that differs.</param>
/// <param name="Before">Up to three lines before it, the same in both.</param>
/// <param name="Mine">What stands there in the one text.</param>
/// <param name="Theirs">What stands there in the other.</param>
/// <param name="After">Up to three lines after it, the same in both.</param>
internal sealed record ChangedLines(int From, string Before, string Mine, string Theirs, string After)
{
    private const int Context = 3;

    internal static ChangedLines Between(string mine, string theirs)
    {
        var left = mine.Split('\n');
        var right = theirs.Split('\n');
        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && left[start] == right[start])
            start++;
        var end = 0;
        while (end < shorter - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        return new(
            start + 1,
            string.Join('\n', left[Math.Max(0, start - Context)..start]),
            string.Join('\n', left[start..^end]),
            string.Join('\n', right[start..^end]),
            string.Join('\n', left[^end..].Take(Context)));
    }
}
