using Lms.Core.Html;

namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>Sees to it that every gap stands in the text once, in each language.</summary>
internal static class GapCheck
{
    /// <summary>Reports each gap that is missing, doubled, unknown or where no control may be.</summary>
    /// <param name="prompt">The text.</param>
    /// <param name="gaps">The gaps that have something to fill in.</param>
    /// <param name="report">Called once per fault.</param>
    /// <returns>True when there was no fault.</returns>
    public static bool Passes(LocalText prompt, IReadOnlyCollection<string> gaps, Action<string, Text> report)
    {
        var sound = true;
        foreach (var (language, html) in prompt.ByLanguage)
        {
            var pieces = Placeholders.Split(html).Where(piece => piece.Name is not null).ToList();
            var times = pieces.CountBy(piece => piece.Name!).ToDictionary(StringComparer.Ordinal);
            foreach (var (code, message) in Faults(pieces, times, gaps, language))
            {
                sound = false;
                report(code, message);
            }
        }

        return sound;
    }

    private static IEnumerable<(string Code, Text Message)> Faults(
        List<PlaceholderPiece> pieces, Dictionary<string, int> times, IReadOnlyCollection<string> gaps, string language)
    {
        foreach (var gap in gaps.Where(gap => !times.ContainsKey(gap)))
            yield return ("gap-missing", new Text($"Luckan [[{gap}]] saknas i texten på {language}. Skriv [[{gap}]] där den ska vara.", $"The gap [[{gap}]] is missing in the text in {language}. Write [[{gap}]] where it is to be."));
        foreach (var gap in times.Where(gap => gap.Value > 1).Select(gap => gap.Key))
            yield return ("gap-twice", new Text($"Luckan [[{gap}]] står flera gånger i texten på {language}. Ge varje lucka ett eget namn.", $"The gap [[{gap}]] stands several times in the text in {language}. Give each gap a name of its own."));
        foreach (var gap in times.Keys.Where(gap => !gaps.Contains(gap)))
            yield return ("gap-unknown", new Text($"Inget hör till luckan [[{gap}]] i texten på {language}. Ta bort den eller lägg till det som ska stå där.", $"Nothing belongs to the gap [[{gap}]] in the text in {language}. Remove it or add what goes there."));
        foreach (var piece in pieces.Where(piece => piece.IsInLink))
            yield return ("gap-in-link", new Text($"Luckan [[{piece.Name}]] står i en länk på {language}. Flytta ut den ur länken.", $"The gap [[{piece.Name}]] stands in a link in {language}. Move it out of the link."));
    }
}
