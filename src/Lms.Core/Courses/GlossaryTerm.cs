namespace Lms.Core.Courses;

/// <summary>A word of a course that is explained where it first stands in a lesson.</summary>
/// <param name="Id">Unique in the course, <c>[a-z0-9-]+</c>.</param>
/// <param name="Term">The word or words, as one looks them up.</param>
/// <param name="Forms">Other forms of the term that stand in texts, per language, such as <c>normer</c> and <c>normen</c>.</param>
/// <param name="Definition">What it means; plain text.</param>
public sealed record GlossaryTerm(
    string Id, LocalText Term, IReadOnlyDictionary<string, IReadOnlyList<string>> Forms, LocalText Definition)
{
    /// <summary>The term and its forms as a text in that language may hold them; a variant's texts also those of its main language.</summary>
    /// <param name="language">A language code.</param>
    public IEnumerable<string> WordsIn(string language)
    {
        string[] languages = [language, LanguageTag.BaseOf(language)];
        return languages.Distinct()
            .SelectMany(one => Forms.GetValueOrDefault(one, []).Prepend(Term.ByLanguage.GetValueOrDefault(one) ?? ""))
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
