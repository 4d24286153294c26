using System.Text.RegularExpressions;
using Lms.Core.Authoring.Bank;
using Lms.Core.Content;
using Lms.Core.Content.Questions;
using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Authoring.Editing;

/// <summary>One question as text: GIFT where GIFT can say all of it, else YAML. Reading what was written gives the same question again. Pure.</summary>
/// <param name="types">The host's question types.</param>
public sealed partial class QuestionText(QuestionTypes types)
{
    private const string File = "fraga";
    private const string Set = "bank";

    private readonly GiftReader gift = new(types);

    /// <summary>Guesses how a text is written: YAML begins with a question's id and a colon.</summary>
    /// <param name="text">The text.</param>
    public static QuestionSyntax SyntaxOf(string text) => YamlStart().IsMatch(text ?? "") ? QuestionSyntax.Yaml : QuestionSyntax.Gift;

    /// <summary>Writes a question. Its category is no part of the text: the bank knows it.</summary>
    /// <param name="source">The question.</param>
    /// <param name="language">The language to write.</param>
    public AuthoredText Write(QuestionSource source, string language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var plain = Comparable(source) with { Category = "" };
        return WriteGift(plain, language) is { } text
            ? new(QuestionSyntax.Gift, text)
            : new(QuestionSyntax.Yaml, YamlQuestionWriter.Write(KeyOf(source), new QuestionFields(types, language).Of(plain)).Text);
    }

    /// <summary>Reads one question.</summary>
    /// <param name="text">As written.</param>
    /// <param name="id">The id that the question gets, whatever the text says: <c>set.key</c>.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="others">Questions that it may be made of.</param>
    public QuestionReading Read(AuthoredText text, string id, string language, IReadOnlyList<QuestionSource> others)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(others);
        var (read, problems) = text.Syntax == QuestionSyntax.Gift ? ReadGift(text.Text, language) : ReadYaml(text.Text, language);
        QuestionSource? source = null;
        if (read.Count > 1)
            problems.Add(new(File, read[1].Line, "question-second", new Text("Här får bara en fråga stå. Gör en ny fråga för den andra.", "Only one question may stand here. Make a new question for the other."), 1));
        else if (read.Count == 1)
            source = Checked(read[0] with { Id = id, Category = "" }, others, problems);
        else if (problems.Count == 0)
            problems.Add(new(File, 0, "question-none", new Text("Skriv frågan.", "Write the question.")));
        return new(
            problems.Count == 0 ? source : null,
            text,
            [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).Select(problem => new EditProblem(problem.Line, problem.Column, "", problem.Code, problem.Message))])
        {
            Unfinished = source,
        };
    }

    private static string KeyOf(QuestionSource source) => source.Id[(source.Id.LastIndexOf('.') + 1)..];

    // A pair's own weight means nothing, but GIFT and YAML write it differently.
    private static QuestionSource Comparable(QuestionSource source) => source.Type == "matching"
        ? source with { Choices = [.. source.Choices.Select(choice => choice with { Fraction = 1 })] }
        : source;

    private string? WriteGift(QuestionSource source, string language)
    {
        string text;
        try
        {
            text = GiftWriter.Write([source], language).Trim() + "\n";
        }
        catch (NotSupportedException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }

        var (read, problems) = ReadGift(text, language);
        var fields = new QuestionFields(types, language);
        return problems.Count == 0 && read is [var again] && again.Type == source.Type && again.Line == 1 && fields.Of(again).SequenceEqual(fields.Of(source)) ? text : null;
    }

    private (IReadOnlyList<QuestionSource> Read, List<ContentProblem> Problems) ReadGift(string text, string language)
    {
        var file = gift.Read(text.Replace("\r\n", "\n", StringComparison.Ordinal), File, Set, language);
        return (file.Questions, [.. file.Problems]);
    }

    private (IReadOnlyList<QuestionSource> Read, List<ContentProblem> Problems) ReadYaml(string text, string language)
    {
        var faults = new ContentFaults();
        IReadOnlyList<QuestionSource> read = YamlFile.Read(text.Replace("\r\n", "\n", StringComparison.Ordinal), new YamlPlace(File, 0, [language], faults)) is { } yaml
            ? new YamlQuestionReader(types, language, _ => true, Set).Read(yaml)
            : [];
        return (read, [.. faults.All]);
    }

    private QuestionSource Checked(QuestionSource source, IReadOnlyList<QuestionSource> others, List<ContentProblem> problems)
    {
        source = QuestionGathering.Gather([source, .. others], types)[0];
        if (problems.Count == 0)
            types.Read(source, (code, message) => problems.Add(new(File, source.Line, code, message)));
        return source;
    }

    [GeneratedRegex(@"\A(?:\s*(?:#[^\n]*)?\n)*[a-z0-9""'-]+:[ \t]*(?:#[^\n]*)?\r?\n[ \t]+[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex YamlStart();
}
