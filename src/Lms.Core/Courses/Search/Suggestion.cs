namespace Lms.Core.Courses.Search;

/// <summary>The search that was perhaps meant: unknown words replaced by words of the course that are almost alike.</summary>
internal static class Suggestion
{
    private const int Shortest = 4;

    public static string? For(IReadOnlyList<string> asked, IReadOnlyList<Passage> passages)
    {
        var known = passages
            .SelectMany(passage => passage.Words)
            .GroupBy(word => word.Key)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .ToList();
        var meant = asked.Select(word => Nearest(word, known)).ToList();
        return meant.Contains(null) || meant.SequenceEqual(asked) ? null : string.Join(' ', meant);
    }

    // Among words equally alike the most common one wins, because the list begins with those.
    private static string? Nearest(string word, List<string> known)
    {
        if (known.Any(one => one.StartsWith(word, StringComparison.Ordinal)))
            return word;
        if (word.Length < Shortest)
            return null;
        var limit = word.Length < 7 ? 1 : 2;
        return known
            .Where(one => one.Length >= Shortest && Math.Abs(one.Length - word.Length) <= limit)
            .Select(one => (one, steps: Distance(one, word)))
            .Where(pair => pair.steps <= limit)
            .OrderBy(pair => pair.steps)
            .Select(pair => pair.one)
            .FirstOrDefault();
    }

    /// <summary>How many letters must be added, removed, changed or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var steps = new int[one.Length + 1, other.Length + 1];
        for (var at = 0; at <= one.Length; at++)
            steps[at, 0] = at;
        for (var at = 0; at <= other.Length; at++)
            steps[0, at] = at;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = steps[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(change, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }

        return steps[one.Length, other.Length];
    }
}
