using System.Text;
using Lms.Core.Content;

namespace Lms.Core.Quizzes.Gift;

/// <summary>
/// Reads GIFT: multiple choice (one or several, weights), true/false, short answer, number and matching, with general feedback,
/// categories, escapes, text formats, and ids for questions (<c>::id::</c>) and options (<c>[[id]]</c>). Pure.
/// </summary>
/// <param name="types">The question types that check each question.</param>
public sealed class GiftReader(QuestionTypes types)
{
    /// <summary>The longest text that is read, in bytes of UTF-8.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The most questions in one text.</summary>
    public const int MaxQuestions = 5_000;

    /// <summary>The most options of one question.</summary>
    public const int MaxOptions = 200;

    /// <summary>The longest question, option or feedback, in characters.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>The most problems that are told of one text.</summary>
    public const int MaxProblems = 1_000;

    /// <summary>
    /// True for a file from another system: pictures, blank lines within and names used twice are passed over and told in
    /// <see cref="GiftFile.Notes"/>, and texts with tags are HTML also where they do not say so.
    /// </summary>
    public bool IsForeign { get; init; }

    /// <summary>
    /// Reads a text. A fault in one question never hides the faults or the questions after it, until there are more
    /// than <see cref="MaxProblems"/>: then <c>gift-too-many-problems</c> is the last one.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="path">What the problems name as their file.</param>
    /// <param name="set">Begins every question's id: <c>set.question</c>.</param>
    /// <param name="language">Language of the texts, two letters.</param>
    public GiftFile Read(string text, string path, string set, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new List<ContentProblem>();
        if (text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            problems.Add(new(path, 0, "gift-too-large", new Text("Texten är större än 5 MB. Dela upp den.", "The text is larger than 5 MB. Divide it.")));
            return new([], problems);
        }

        var questions = new List<QuestionSource>();
        var notes = new List<ContentProblem>();
        var tags = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var ids = new Ids(set, IsForeign);
        var category = "";
        foreach (var chunk in GiftChunks.Of(text, (line, code, message) => (IsForeign ? notes : problems).Add(new(path, line, code, message, 1))))
        {
            if (problems.Count > MaxProblems || notes.Count > MaxProblems)
                break;
            void Tell(List<ContentProblem> told, int offset, string code, Text message)
            {
                var (line, column) = chunk.Locate(offset);
                told.Add(new(path, line, code, message, column));
            }

            void Report(int offset, string code, Text message) => Tell(problems, offset, code, message);

            if (chunk.IsCategory)
                category = Category(chunk, Report);
            else if (ids.Count == MaxQuestions)
            {
                Report(0, "gift-too-many-questions", new Text($"Högst {MaxQuestions} frågor får plats. Dela upp texten.", $"At most {MaxQuestions} questions fit. Divide the text."));
                break;
            }
            else if (Question(chunk, ids, language, Report, (offset, code, message) => Tell(notes, offset, code, message)) is { } question)
            {
                questions.Add(question with { Category = category });
                if (GiftComments.TagsOf(chunk.Comments) is { Count: > 0 } named)
                    tags[question.Id] = named;
            }
        }

        return new(questions, First(path, problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)))
        {
            Notes = First(path, notes.OrderBy(note => note.Line).ThenBy(note => note.Column)),
            Tags = tags,
        };
    }

    private static List<ContentProblem> First(string path, IEnumerable<ContentProblem> inOrder)
    {
        var first = inOrder.Take(MaxProblems + 1).ToList();
        if (first.Count > MaxProblems)
        {
            first[^1] = new(path, first[^1].Line, "gift-too-many-problems", new Text(
                $"Texten har fler än {MaxProblems} fel. Rätta de första och kontrollera igen.",
                $"The text has more than {MaxProblems} problems. Correct the first ones and check again."), first[^1].Column);
        }

        return first;
    }

    private static string Category(GiftChunk chunk, Action<int, string, Text> report)
    {
        var colon = chunk.Text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? "" : chunk.Text[(colon + 1)..].Trim();

        // Moodle's own root, such as $course$/top/, says where in Moodle the category lies.
        if (name.StartsWith('$') && name.IndexOf("$/", 1, StringComparison.Ordinal) is > 0 and var root)
        {
            name = name[(root + 2)..];
            return name.StartsWith("top/", StringComparison.Ordinal) ? name[4..] : name;
        }

        if (name.Length == 0)
            report(0, "gift-category", new Text("Skriv $CATEGORY: namn.", "Write $CATEGORY: name."));
        return name;
    }

    private QuestionSource? Question(GiftChunk chunk, Ids ids, string language, Action<int, string, Text> report, Action<int, string, Text> note)
    {
        var good = true;
        void Fault(int offset, string code, Text message)
        {
            good = false;
            report(offset, code, message);
        }

        var read = new GiftQuestionReader(chunk, language, new GiftFaults(IsForeign, Fault, note)).Read();
        var named = GiftComments.IdOf(chunk.Comments) is { Length: > 0 } comment && AuthorId.IsValid(comment) ? comment : read?.Title ?? "";
        var id = ids.Next(named, text => Fault(0, "gift-id-twice", text));
        if (read is not var (_, source))
            return null;
        source = source with { Id = id, Line = chunk.FirstLine };
        if (good)
            types.Read(source, (code, message) => Fault(0, code, message));
        return good ? source : null;
    }

    /// <summary>Gives each question its id, numbering those that the author did not name.</summary>
    private sealed class Ids(string set, bool isForeign)
    {
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);
        private int unnamed;

        public int Count { get; private set; }

        public string Next(string title, Action<Text> twice)
        {
            Count++;
            var id = AuthorId.IsValid(title) ? title : AuthorId.From(title, 60);
            if (id.Length == 0)
                id = $"q{++unnamed}";
            for (var again = 2; isForeign && taken.Contains(id); again++)
                id = $"{id[..Math.Min(id.Length, 60)].TrimEnd('-')}-{again}";
            if (!taken.Add(id))
                twice(new Text($"Två frågor heter ”{id}”. Ge dem olika id.", $"Two questions are called “{id}”. Give them different ids."));
            return $"{set}.{id}";
        }
    }
}
