using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Formats.Reading;

/// <summary>Collects what a file holds while it is read: questions that their types take, problems, pictures, tags.</summary>
/// <param name="options">How the file is read.</param>
internal sealed class ReadingSheet(FormatReadingOptions options)
{
    private readonly List<QuestionSource> questions = [];
    private readonly List<FormatProblem> problems = [];
    private readonly List<FormatPicture> pictures = [];
    private readonly Dictionary<string, IReadOnlyList<string>> tags = new(StringComparer.Ordinal);
    private readonly FormatIds ids = new();
    private bool told;

    /// <summary>How the file is read.</summary>
    public FormatReadingOptions Options => options;

    /// <summary>True when the file has as many questions as may come in.</summary>
    public bool IsFull => questions.Count >= options.Limits.Questions;

    /// <summary>True when more problems were told than anybody reads: it is time to stop.</summary>
    public bool IsTired => problems.Count >= options.Limits.Problems;

    public void Tell(FormatProblem problem)
    {
        if (problems.Count < options.Limits.Problems)
            problems.Add(problem);
        else
            told = true;
    }

    /// <summary>Refuses the file as a whole: what was read of it does not count.</summary>
    /// <param name="problem">Why.</param>
    public void Refuse(FormatProblem problem)
    {
        questions.Clear();
        problems.Add(problem);
    }

    /// <summary>True when a text of the question is longer than any may be.</summary>
    public bool IsTooLong(QuestionSource question) =>
        new[] { question.Prompt, question.Feedback }.Concat(question.Choices.SelectMany(choice => new[] { choice.Text, choice.Match, choice.Feedback }))
            .Any(text => text.ToString().Length > options.Limits.TextCharacters)
        || question.Parts.Any(IsTooLong);

    /// <summary>An id that no other question of the file has, of the first of the names that an id can be made of.</summary>
    /// <param name="names">An id, a title, the first words of a text.</param>
    public string IdOf(params ReadOnlySpan<string> names)
    {
        var best = "";
        foreach (var name in names)
        {
            best = AuthorId.IsValid(name) ? name : AuthorId.From(name.AtMost(200), 40);
            if (best.Length > 0)
                break;
        }

        return $"{FormatReadingOptions.Set}.{ids.Next(best)}";
    }

    /// <summary>Takes a question when its type does; its faults are told otherwise.</summary>
    /// <param name="question">The question, with its line.</param>
    /// <param name="name">What the file calls it.</param>
    /// <param name="column">Where on its line it begins.</param>
    /// <returns>True when it came in.</returns>
    public bool Add(QuestionSource question, string name, int column = 1)
    {
        var sound = true;
        void Fault(string code, Text message)
        {
            sound = false;
            Tell(new(question.Line, column, FormatSeverity.Error, code, message, name));
        }

        var read = options.Types.Read(question, Fault);
        if (read is not null && sound)
            questions.Add(question);
        return read is not null && sound;
    }

    public void Add(FormatPicture picture) => pictures.Add(picture);

    /// <summary>True when a picture of the file has that path already.</summary>
    public bool HasPicture(string path) => pictures.Exists(picture => picture.Path == path);

    public void TagAs(string question, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
            tags[question] = words;
    }

    /// <summary>Everything; a file that gave neither questions nor problems is told to be the wrong one.</summary>
    /// <param name="format">The format's name.</param>
    public FormatReading Finish(Text format)
    {
        if (questions.Count == 0 && !problems.Exists(problem => problem.Severity == FormatSeverity.Error))
            problems.Add(FormatRefusals.Nothing(format));
        if (told)
            problems.Add(FormatRefusals.TooManyProblems(options.Limits.Problems));
        return new(questions, [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]) { Pictures = pictures, Tags = tags };
    }
}
