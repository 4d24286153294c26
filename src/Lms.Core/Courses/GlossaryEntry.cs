namespace Lms.Core.Courses;

/// <summary>A term of a course's glossary, with where it is used.</summary>
/// <param name="Term">The term.</param>
/// <param name="Lessons">The lessons whose texts hold it, in reading order.</param>
public sealed record GlossaryEntry(GlossaryTerm Term, IReadOnlyList<Lesson> Lessons)
{
    /// <summary>The terms that the lessons' texts hold in that language, each with its lessons, in the glossary's order.</summary>
    /// <param name="terms">The glossary.</param>
    /// <param name="lessons">The lessons.</param>
    /// <param name="language">A language code; a text that is not written in it is read in its fallback.</param>
    public static IReadOnlyList<GlossaryEntry> Of(IReadOnlyList<GlossaryTerm> terms, IEnumerable<Lesson> lessons, string language)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(lessons);
        var found = terms.ToDictionary(term => term.Id, _ => new List<Lesson>(), StringComparer.Ordinal);
        foreach (var lesson in terms.Count == 0 ? [] : lessons)
        {
            var marker = new TermMarker(terms);
            foreach (var block in lesson.Blocks.Where(block => block.HoldsTerms))
                marker.Mark(block.Html.In(language), block.Html.LanguageFor(language));
            foreach (var term in marker.Used)
                found[term.Id].Add(lesson);
        }

        return [.. terms.Where(term => found[term.Id].Count > 0).Select(term => new GlossaryEntry(term, found[term.Id]))];
    }
}
