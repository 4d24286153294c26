namespace Lms.Core.Quizzes.Attempts;

/// <summary>What an attempt earned.</summary>
/// <param name="Mark">Points earned, never below 0.</param>
/// <param name="MaxMark">Points that could be earned.</param>
/// <param name="Passed">
/// Whether this attempt reached the pass mark; null when the quiz has none, or when answers that wait for a mark decide.
/// </param>
public sealed record AttemptResult(decimal Mark, decimal MaxMark, bool? Passed)
{
    /// <summary>How many answers wait for a person's mark; they count as nothing until then.</summary>
    public int Pending { get; init; }

    /// <summary>Share earned, 0–1; 0 when nothing could be earned.</summary>
    public decimal Share => MaxMark == 0 ? 0 : Mark / MaxMark;
}
