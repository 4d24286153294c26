using Lms.Core.Content.Yaml;
using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>Reads a module's <c>glossary.yaml</c>: terms with their forms and definitions.</summary>
/// <param name="context">The module.</param>
internal sealed class GlossaryReader(ModuleContext context)
{
    public const string Path = "glossary.yaml";

    private const int MaxTerms = 200;
    private const int MaxForms = 30;
    private const int MaxWord = 80;
    private const int MaxDefinition = 600;

    private readonly List<(GlossaryTerm Term, YamlRecord Yaml)> read = [];
    private readonly HashSet<(string Language, string Word)> words = [];

    /// <summary>The terms; none when there is no such file.</summary>
    public IReadOnlyList<GlossaryTerm> Read()
    {
        if (!context.Folder.Paths.Contains(Path) || context.ReadYaml(Path) is not { } file)
            return [];
        var records = file.Records("terms");
        if (records.Count > MaxTerms)
            file.Report("terms", "glossary-too-long", $"Ordlistan har {records.Count} ord. Högst {MaxTerms} får plats. Ta bort några.", $"The glossary has {records.Count} terms. At most {MaxTerms} fit. Remove some.");
        foreach (var record in records.Take(MaxTerms))
            read.Add((Term(record), record));
        file.RefuseOthers();
        return [.. read.Select(one => one.Term).DistinctBy(term => term.Id)];
    }

    /// <summary>Tells of terms that no lesson uses: most often a form is missing.</summary>
    public void RefuseUnused(IReadOnlyList<Course> courses)
    {
        var used = courses.SelectMany(course => course.Glossary).Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (term, yaml) in read.Where(one => !used.Contains(one.Term.Id)))
            yaml.Report("term", "glossary-unused", $"”{term.Term}” står inte i någon lektions text. Lägg till den böjning som står där under forms, eller ta bort termen.", $"“{term.Term}” stands in no lesson’s text. Add the inflection that stands there under forms, or remove the term.");
    }

    private GlossaryTerm Term(YamlRecord yaml)
    {
        var name = yaml.Local("term");
        var forms = Forms(yaml);
        var definition = yaml.Local("definition");
        yaml.RefuseOthers();
        var term = new GlossaryTerm(AuthorId.From(name.ToString(), MaxWord), name, forms, definition);
        if (!name.IsEmpty && term.Id.Length == 0)
            yaml.Report("term", "id-wrong", "Termen har varken bokstäver eller siffror. Skriv ett ord.", "The term has neither letters nor digits. Write a word.");
        if (read.Exists(other => other.Term.Id == term.Id))
            yaml.Report("term", "glossary-term-twice", $"”{name}” står två gånger. Ta bort den ena.", $"“{name}” is listed twice. Remove one of them.");
        if (name.ByLanguage.Values.Any(text => text.Length > MaxWord))
            yaml.Report("term", "glossary-text-too-long", $"En term får ha högst {MaxWord} tecken. Korta den.", $"A term may have at most {MaxWord} characters. Shorten it.");
        if (definition.ByLanguage.Values.Any(text => text.Length > MaxDefinition))
            yaml.Report("definition", "glossary-text-too-long", $"En förklaring får ha högst {MaxDefinition} tecken. Korta den.", $"A definition may have at most {MaxDefinition} characters. Shorten it.");
        CheckWords(yaml, term);
        return term;
    }

    private Dictionary<string, IReadOnlyList<string>> Forms(YamlRecord yaml)
    {
        var forms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (yaml.Record("forms") is not { } byLanguage)
            return forms;
        foreach (var language in context.Languages)
        {
            var words = byLanguage.Texts(language);
            if (words.Count > MaxForms || words.Any(word => word.Length > MaxWord))
                byLanguage.Report(language, "glossary-text-too-long", $"Högst {MaxForms} former, med högst {MaxWord} tecken var. Ta bort några, eller korta dem.", $"At most {MaxForms} forms, of at most {MaxWord} characters each. Remove some, or shorten them.");
            else if (words.Count > 0)
                forms[language] = words;
        }

        byLanguage.RefuseOthers();
        return forms;
    }

    // One word with two definitions would open the one that happens to stand first.
    private void CheckWords(YamlRecord yaml, GlossaryTerm term)
    {
        foreach (var language in context.Languages)
        {
            foreach (var word in term.Forms.GetValueOrDefault(language, []).Prepend(term.Term.ByLanguage.GetValueOrDefault(language) ?? "").Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!words.Add((language, word.ToUpperInvariant())))
                    yaml.Report("term", "glossary-word-twice", $"”{word}” hör till två termer på {language}. Ta bort det från den ena.", $"“{word}” belongs to two terms in {language}. Remove it from one of them.");
            }
        }
    }
}
