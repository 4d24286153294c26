namespace Lms.Core.Quizzes;

/// <summary>A part of a quiz under a heading of its own.</summary>
public sealed record QuizSection
{
    /// <summary>Heading; empty when there is none.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>What to know before it, HTML; empty when nothing.</summary>
    public LocalText Text { get; init; } = LocalText.Empty;

    /// <summary>Named questions by <see cref="QuestionSource.Id"/>, in order.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Questions drawn at random, after the named ones.</summary>
    public IReadOnlyList<QuizDraw> Draw { get; init; } = [];

    /// <summary>True: its questions come in another order in each attempt, within the section.</summary>
    public bool Shuffle { get; init; }
}
