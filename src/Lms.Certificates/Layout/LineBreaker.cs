using System.Globalization;
using Lms.Certificates.TrueType;

namespace Lms.Certificates.Layout;

/// <summary>Divides text into lines that fit a width: between words, after hyphens, and inside a word only where the word alone is too long.</summary>
internal static class LineBreaker
{
    /// <summary>The lines. One that ends between words ends in a space, so that copied text does not run together.</summary>
    public static IReadOnlyList<string> Break(TextLook look, string text, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            if (lines.Count > 0)
            {
                lines[^1] += ' ';
            }

            BreakParagraph(look, paragraph.Trim(), width, lines);
        }

        return lines;
    }

    private static void BreakParagraph(TextLook look, string paragraph, double width, List<string> lines)
    {
        var widths = new TextWidths(look.Font, paragraph);
        var room = width * 1000 / look.Size;
        var words = WordEnds(paragraph);
        int[]? letters = null;
        for (var start = 0; start < paragraph.Length;)
        {
            var end = LastThatFits(words, start);
            if (end < 0)
            {
                letters ??= [.. StringInfo.ParseCombiningCharacters(paragraph).Skip(1), paragraph.Length];
                end = LastThatFits(letters, start) is var letter and >= 0 ? letter : letters.First(next => next > start);
            }

            lines.Add(paragraph[start..end]);
            start = end;
        }

        // The last of the ends, which ascend, up to which the text fits; -1 when not even the first one does.
        int LastThatFits(IReadOnlyList<int> ends, int start)
        {
            var best = -1;
            for (var i = FirstAfter(ends, start); i < ends.Count && Fits(start, ends[i]); i++)
            {
                best = ends[i];
            }

            return best;
        }

        bool Fits(int start, int end)
        {
            while (end > start && paragraph[end - 1] == ' ')
            {
                end--;
            }

            return widths.Between(start, end) <= room;
        }
    }

    private static int FirstAfter(IReadOnlyList<int> ascending, int value)
    {
        var (low, high) = (0, ascending.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Where a line may end: after a word with its space or hyphen.</summary>
    private static List<int> WordEnds(string paragraph)
    {
        var ends = new List<int>();
        for (var i = 0; i + 1 < paragraph.Length; i++)
        {
            if (paragraph[i] is ' ' or '-' or '–' or '/' && paragraph[i + 1] != ' ')
            {
                ends.Add(i + 1);
            }
        }

        ends.Add(paragraph.Length);
        return ends;
    }
}
