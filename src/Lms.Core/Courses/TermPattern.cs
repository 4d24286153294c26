using System.Text.RegularExpressions;

namespace Lms.Core.Courses;

/// <summary>Finds the words of a glossary in one language's plain text: whole words, whatever their case.</summary>
internal sealed class TermPattern
{
    private readonly Dictionary<string, GlossaryTerm> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? words;

    public TermPattern(IEnumerable<GlossaryTerm> terms, string language)
    {
        foreach (var term in terms)
        {
            foreach (var word in term.WordsIn(language))
                byWord.TryAdd(word, term);
        }

        if (byWord.Count == 0)
            return;

        // The longest first: "tillfälligt skydd" before "skydd". A hyphen makes another word.
        var any = string.Join('|', byWord.Keys.OrderByDescending(word => word.Length).Select(word => Regex.Escape(word).Replace("\\ ", "\\s+", StringComparison.Ordinal)));
        words = new Regex($"(?<![\\p{{L}}\\p{{M}}\\p{{N}}_-])(?:{any})(?![\\p{{L}}\\p{{M}}\\p{{N}}_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public IEnumerable<(Match Place, GlossaryTerm Term)> In(string text) => words is null
        ? []
        : words.Matches(text).Select(match => (match, byWord.GetValueOrDefault(Plain(match.Value))!)).Where(found => found.Item2 is not null);

    private static string Plain(string word) => string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
