namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>Two texts, word by word.</summary>
public static class WordComparison
{
    // Beyond this the texts are told whole, one after the other: nobody reads the difference of two novels.
    private const int MaxWords = 600;

    /// <summary>The words of both texts in reading order, each with its fate.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (WordsOf(before), WordsOf(after));
        if (old.Length > MaxWords || now.Length > MaxWords)
            return [.. Runs([.. old.Select(word => (word, WordFate.Removed)), .. now.Select(word => (word, WordFate.Added))])];
        return [.. Runs(Compare(old, now))];
    }

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // The longest common subsequence: common[i, j] is its length for what follows old[i] and now[j].
    private static List<(string Word, WordFate Fate)> Compare(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var words = new List<(string, WordFate)>();
        var (at, to) = (0, 0);
        while (at < old.Length || to < now.Length)
        {
            if (at < old.Length && to < now.Length && old[at] == now[to])
            {
                words.Add((old[at++], WordFate.Kept));
                to++;
            }
            else if (at < old.Length && (to == now.Length || common[at + 1, to] >= common[at, to + 1]))
                words.Add((old[at++], WordFate.Removed));
            else
                words.Add((now[to++], WordFate.Added));
        }

        return words;
    }

    private static IEnumerable<WordRun> Runs(List<(string Word, WordFate Fate)> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var fate = words[start].Fate;
            var run = words.Skip(start).TakeWhile(word => word.Fate == fate).Select(word => word.Word).ToList();
            yield return new(string.Join(' ', run), fate);
            start += run.Count;
        }
    }
}
