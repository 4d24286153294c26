using System.Text;

namespace Lms.Core.Courses.Search;

/// <summary>
/// Finds words in the titles and texts of one course, as the person reads them. A word matches the words that begin with
/// it; every word must stand in the same text. Questions and answers are never looked at.
/// </summary>
public static class CourseSearch
{
    /// <summary>The longest search, in UTF-16 units; a longer one is refused by the page that asks for it.</summary>
    public const int MaxLength = 100;

    /// <summary>The most hits that are given.</summary>
    public const int MaxHits = 50;

    /// <summary>Searches.</summary>
    /// <param name="course">The version that the person reads.</param>
    /// <param name="language">The person's language; texts that lack it are searched in the one they exist in.</param>
    /// <param name="query">The words; nothing is found for a text without letters and digits.</param>
    public static CourseSearchResult Find(Course course, string language, string query)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(query);
        var asked = Keys(query);
        if (asked.Count == 0)
            return CourseSearchResult.Nothing;
        var passages = Passage.Of(course, language);
        var exact = Matches(passages, asked, key => key);
        if (exact.Count > 0)
            return Result(exact, withoutAccents: false);
        var loose = Matches(passages, [.. asked.Select(SearchWord.WithoutRings)], SearchWord.WithoutRings);
        return loose.Count > 0
            ? Result(loose, withoutAccents: true)
            : CourseSearchResult.Nothing with { Suggestion = Suggestion.For(asked, passages) };
    }

    private static CourseSearchResult Result(List<SearchHit> hits, bool withoutAccents) =>
        new([.. hits.Take(MaxHits)], hits.Count, withoutAccents, null);

    private static IReadOnlyList<string> Keys(string query) => [.. SearchWord.In(query.Composed()).Select(word => word.Key).Distinct()];

    private static List<SearchHit> Matches(IReadOnlyList<Passage> passages, IReadOnlyList<string> asked, Func<string, string> fold)
    {
        var hits = new List<SearchHit>();
        foreach (var passage in passages)
        {
            var found = passage.Words.Where(word => asked.Any(key => Begins(fold(word.Key), key))).ToList();
            if (found.Count > 0 && asked.All(key => found.Any(word => Begins(fold(word.Key), key))))
                hits.Add(new(passage.Lesson, passage.Block, passage.Language, Excerpt.Of(passage, found)) { Page = passage.Page });
        }

        return hits;
    }

    private static bool Begins(string word, string key) => word.StartsWith(key, StringComparison.Ordinal);
}
