namespace Lms.Core.Courses.Search;

/// <summary>Cuts a piece out of a passage around the words that were found.</summary>
internal static class Excerpt
{
    private const int Before = 60;
    private const int Most = 220;

    public static IReadOnlyList<ExcerptPart> Of(Passage passage, IReadOnlyList<SearchWord> found)
    {
        var text = passage.Text;
        var (from, to) = Bounds(passage, found);
        var parts = new List<ExcerptPart>();
        var at = from;
        Add(parts, from > 0 ? "… " : "", marked: false);
        foreach (var word in found.Where(word => word.Start >= from && word.Start + word.Length <= to))
        {
            Add(parts, text[at..word.Start], marked: false);
            Add(parts, text.Substring(word.Start, word.Length), marked: true);
            at = word.Start + word.Length;
        }

        Add(parts, text[at..to], marked: false);
        Add(parts, to < text.Length ? " …" : "", marked: false);
        return parts;
    }

    // Begins and ends between words, so that no letter is cut in half.
    private static (int From, int To) Bounds(Passage passage, IReadOnlyList<SearchWord> found)
    {
        var first = found[0];
        var from = first.Start <= Before
            ? 0
            : passage.Words.Where(word => word.Start >= first.Start - Before && word.Start <= first.Start).Select(word => word.Start).DefaultIfEmpty(first.Start).Min();
        var end = Math.Max(from + Most, first.Start + first.Length);
        var to = passage.Text.Length <= end
            ? passage.Text.Length
            : passage.Words.Where(word => word.Start >= first.Start && word.Start + word.Length <= end).Select(word => word.Start + word.Length).DefaultIfEmpty(first.Start + first.Length).Max();
        return (from, to);
    }

    private static void Add(List<ExcerptPart> parts, string text, bool marked)
    {
        if (text.Length == 0)
            return;
        if (parts is [.., var last] && last.Marked == marked && !marked)
            parts[^1] = last with { Text = last.Text + text };
        else
            parts.Add(new(text, marked));
    }
}
