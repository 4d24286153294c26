using Lms.Core.Courses.Search;

namespace Lms.Core.Courses.Changes;

/// <summary>Pairs the blocks of two versions of a lesson and tells what became of each.</summary>
/// <param name="old">The version before.</param>
/// <param name="current">The version after.</param>
/// <param name="language">What the person reads.</param>
internal sealed class BlockComparison(Course old, Course current, string language)
{
    private const double Alike = 0.35;
    private static readonly string[] Dates = ["as-of", "review"];

    public string Language => language;

    /// <summary>The blocks that differ, in the order of the new page; a block that is gone stands where it was.</summary>
    public IReadOnlyList<BlockChange> Compare(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var changes = new List<BlockChange>();
        var (from, to) = (0, 0);
        foreach (var (left, right) in Unchanged(before, after).Append((before.Count, after.Count)))
        {
            changes.AddRange(Between([.. before.Skip(from).Take(left - from)], [.. after.Skip(to).Take(right - to)]));
            (from, to) = (left + 1, right + 1);
        }

        return changes;
    }

    /// <summary>The longest row of blocks that stand in both, as places in each.</summary>
    private List<(int Left, int Right)> Unchanged(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var longest = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
                longest[i, j] = IsSame(before[i], after[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < before.Count && j < after.Count;)
        {
            if (IsSame(before[i], after[j]))
                pairs.Add((i++, j++));
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }

        return pairs;
    }

    /// <summary>Between two blocks that stayed: what is alike was changed, the rest came or went.</summary>
    private IEnumerable<BlockChange> Between(List<Block> before, List<Block> after)
    {
        var at = 0;
        foreach (var block in before)
        {
            var match = after.FindIndex(at, one => one.Kind == block.Kind && block.Id.Length > 0 && one.Id == block.Id);
            if (match < 0)
                match = after.FindIndex(at, one => IsAlike(block, one));
            if (match < 0)
            {
                yield return new(BlockChangeKind.Removed, block, null);
                continue;
            }

            foreach (var added in after.Skip(at).Take(match - at))
                yield return new(BlockChangeKind.Added, null, added);
            yield return new(IsRedated(block, after[match]) ? BlockChangeKind.Redated : BlockChangeKind.Changed, block, after[match]);
            at = match + 1;
        }

        foreach (var added in after.Skip(at))
            yield return new(BlockChangeKind.Added, null, added);
    }

    private bool IsSame(Block left, Block right) => IsSame(left, right, []) && Picture(old, left) == Picture(current, right);

    private bool IsRedated(Block left, Block right) => left.Kind is "fact" or "note" && right.Settings.ContainsKey("review") && IsSame(left, right, Dates);

    private bool IsSame(Block left, Block right, string[] aside) =>
        left.Kind == right.Kind
        && left.Id == right.Id
        && left.Html.In(language) == right.Html.In(language)
        && left.Items.Select(item => item.In(language)).SequenceEqual(right.Items.Select(item => item.In(language)))
        && left.Settings.Keys.Union(right.Settings.Keys).Except(aside).All(name => left.Setting(name, language) == right.Setting(name, language));

    private string? Picture(Course course, Block block) => block.Setting("src", language) is { } path ? course.Assets.GetValueOrDefault(path) : null;

    private bool IsAlike(Block left, Block right)
    {
        if (left.Kind != right.Kind || left.Id != right.Id)
            return false;
        if (left.Kind == "fact" && left.Setting("source", language) == right.Setting("source", language))
            return true;
        var (mine, theirs) = (WordsOf(left), WordsOf(right));
        return mine.Count + theirs.Count > 0 && 2.0 * mine.Intersect(theirs).Count() / (mine.Count + theirs.Count) >= Alike;
    }

    private HashSet<string> WordsOf(Block block) => [.. SearchWord.In(Passage.TextOf(block, language)).Select(word => word.Key)];
}
