using Lms.Core.Authoring.Bank;
using Lms.Core.Content.Questions;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Editing;

/// <summary>
/// One question as a form: what is typed in each entry, by its place (<c>text</c>, <c>settings/grading</c>,
/// <c>choices/2/feedback</c>; rows count from 1). A form may be as unfinished as it likes. Pure.
/// </summary>
/// <param name="types">The host's question types.</param>
public sealed class QuestionForm(QuestionTypes types)
{
    private readonly QuestionText texts = new(types);

    /// <summary>The form of a question, everything that it has included.</summary>
    /// <param name="source">The question.</param>
    /// <param name="language">The language to write.</param>
    public IReadOnlyDictionary<string, string> Of(QuestionSource source, string language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, text) in new QuestionFields(types, language).Of(source with { Category = "" }))
            fields[place] = text;
        if (types.Find(source.Type)?.Form is { } design)
            FormTyping.Show(fields, source.Type, design);
        return fields;
    }

    /// <summary>The form of a new question.</summary>
    /// <param name="type">Its type.</param>
    public static IReadOnlyDictionary<string, string> Empty(QuestionType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = type.Name };
        foreach (var rows in type.Form?.Rows ?? [])
        {
            for (var row = 1; row <= Math.Max(rows.Start, rows.Fixed.Count); row++)
                fields[$"{rows.Name}/{row}/id"] = rows.Fixed.Count > 0 ? rows.Fixed[row - 1].Value : FormTyping.NewId(rows, row);
        }

        return fields;
    }

    /// <summary>Reads a form. Its problems name the entry that each is about.</summary>
    /// <param name="typed">What is typed, by place; <c>type</c> is there.</param>
    /// <param name="id">The id that the question gets: <c>set.key</c>.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="others">Questions that it may be made of.</param>
    public QuestionReading Read(IReadOnlyDictionary<string, string> typed, string id, string language, IReadOnlyList<QuestionSource> others)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(id);
        var type = typed.GetValueOrDefault("type") ?? "";
        var fields = types.Find(type)?.Form is { } design ? FormTyping.Meant(typed, type, design) : typed;
        var (text, places) = YamlQuestionWriter.Write(id[(id.LastIndexOf('.') + 1)..], fields);
        var reading = texts.Read(new(QuestionSyntax.Yaml, text), id, language, others);
        return reading.Source is { } source
            ? reading with { Text = texts.Write(source, language) }
            : reading with { Problems = [.. reading.Problems.Select(problem => problem with { Place = PlaceOf(problem.Line, places) })] };
    }

    private static string PlaceOf(int line, IReadOnlyList<string> places) => line >= 1 && line <= places.Count ? places[line - 1] : "";
}
