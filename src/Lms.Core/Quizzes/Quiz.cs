namespace Lms.Core.Quizzes;

/// <summary>A self-test or an exam: which questions, under which rules.</summary>
public sealed record Quiz
{
    /// <summary>Unique in the course.</summary>
    public required string Id { get; init; }

    /// <summary>Self-test or exam.</summary>
    public required QuizKind Kind { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Name of the behaviour: <c>deferred</c> or <c>immediate</c>.</summary>
    public string Behaviour { get; init; } = "deferred";

    /// <summary>Named questions by <see cref="QuestionSource.Id"/>, in order.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Questions drawn at random, after the named ones.</summary>
    public IReadOnlyList<QuizDraw> Draw { get; init; } = [];

    /// <summary>Share of the full mark needed, 0–1; null when it is not about passing.</summary>
    public decimal? PassMark { get; init; }

    /// <summary>How many attempts one has; 0 = no limit.</summary>
    public int Attempts { get; init; }

    /// <summary>True: questions come in another order in each attempt. (Options always do, unless the question says no.)</summary>
    public bool Shuffle { get; init; }

    /// <summary>What a learner may see after submission.</summary>
    public ReviewPolicy Review { get; init; } = ReviewPolicy.AfterSubmission;

    /// <summary>How many questions an attempt has.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int QuestionCount => Questions.Count + Draw.Sum(draw => draw.Count);
}
