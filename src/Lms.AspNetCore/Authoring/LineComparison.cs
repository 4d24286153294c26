namespace Lms.AspNetCore.Authoring;

/// <summary>Two texts beside each other, line by line: what stands in one only, with the nearest lines around it.</summary>
/// <param name="Mine">The one text.</param>
/// <param name="Theirs">The other.</param>
internal sealed record LineComparison(IReadOnlyList<ComparedLine> Mine, IReadOnlyList<ComparedLine> Theirs)
{
    private const int Context = 2;

    // The table of a comparison grows with the product of the lengths; beyond this everything between counts as different.
    private const long MaxTable = 4_000_000;

    internal bool IsEmpty => Mine.Count == 0 && Theirs.Count == 0;

    internal static LineComparison Of(string mine, string theirs)
    {
        var left = mine.Split('\n');
        var right = theirs.Split('\n');
        var (leftDiffers, rightDiffers) = Differing(left, right);
        return new(Folded(left, leftDiffers), Folded(right, rightDiffers));
    }

    private static (bool[] Left, bool[] Right) Differing(string[] left, string[] right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && left[start] == right[start])
            start++;
        var end = 0;
        while (end < shorter - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        var (leftDiffers, rightDiffers) = (new bool[left.Length], new bool[right.Length]);
        Array.Fill(leftDiffers, true, start, left.Length - start - end);
        Array.Fill(rightDiffers, true, start, right.Length - start - end);
        if ((long)(left.Length - start - end) * (right.Length - start - end) <= MaxTable)
            KeepCommon(left, leftDiffers, right, rightDiffers, start, end);
        return (leftDiffers, rightDiffers);
    }

    /// <summary>Unmarks the longest run of lines that both texts have in the same order.</summary>
    private static void KeepCommon(string[] left, bool[] leftDiffers, string[] right, bool[] rightDiffers, int start, int end)
    {
        var (rows, columns) = (left.Length - start - end, right.Length - start - end);
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = left[start + i] == right[start + j]
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (left[start + i] == right[start + j])
                (leftDiffers[start + i++], rightDiffers[start + j++]) = (false, false);
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
    }

    private static List<ComparedLine> Folded(string[] lines, bool[] differs)
    {
        var shown = new List<ComparedLine>();
        for (var i = 0; i < lines.Length; i++)
        {
            var near = Enumerable.Range(i - Context, (2 * Context) + 1).Any(at => at >= 0 && at < lines.Length && differs[at]);
            if (near)
                shown.Add(new(i + 1, lines[i], differs[i]));
        }

        return shown;
    }
}
