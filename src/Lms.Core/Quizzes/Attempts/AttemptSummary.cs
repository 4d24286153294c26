namespace Lms.Core.Quizzes.Attempts;

/// <summary>An attempt without its questions, for lists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CourseId">The course's id.</param>
/// <param name="QuizId">The quiz's id within the course.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="State">Open or submitted.</param>
/// <param name="StartedAt">When it was started, UTC.</param>
/// <param name="SubmittedAt">When it was submitted, UTC; null while open.</param>
/// <param name="Result">The result; null while open.</param>
public sealed record AttemptSummary(
    AttemptId Id,
    string CourseId,
    string QuizId,
    int Number,
    AttemptState State,
    DateTimeOffset StartedAt,
    DateTimeOffset? SubmittedAt,
    AttemptResult? Result)
{
    /// <summary>The key that it was started under; null for none.</summary>
    public string? StartKey { get; init; }
}
