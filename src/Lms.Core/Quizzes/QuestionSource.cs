namespace Lms.Core.Quizzes;

/// <summary>A question as authored: data only, of any type. Texts are sanitised HTML unless a type says otherwise.</summary>
public sealed record QuestionSource
{
    /// <summary><c>set.question</c>, unique in the course, safe in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the question type.</summary>
    public required string Type { get; init; }

    /// <summary>Category to draw from; empty when none.</summary>
    public string Category { get; init; } = "";

    /// <summary>The question, HTML.</summary>
    public required LocalText Prompt { get; init; }

    /// <summary>Options, accepted answers or pairs, in the author's order.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>General feedback, HTML; always part of a full review.</summary>
    public LocalText Feedback { get; init; } = LocalText.Empty;

    /// <summary>Hints in the order in which tries use them up, HTML; a behaviour with several tries gives one try more than there are hints.</summary>
    public IReadOnlyList<LocalText> Hints { get; init; } = [];

    /// <summary>Share of the question that each wrong try costs where a behaviour counts tries, 0–1; null = one third.</summary>
    public decimal? Penalty { get; init; }

    /// <summary>
    /// What the question is made of, for types made of several: the gaps of a cloze text, the nodes of a dialogue, the
    /// questions gathered for a random matching. Ids are unique among them and not names of questions of the course.
    /// </summary>
    public IReadOnlyList<QuestionSource> Parts { get; init; } = [];

    /// <summary>The picture that it is about; null when there is none.</summary>
    public QuestionPicture? Picture { get; init; }

    /// <summary>Settings of the type, e.g. <c>shuffle: false</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>1-based line in the file that it was read from; 0 when it was not read from a file.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Line { get; init; }
}
