namespace Lms.Core.Quizzes.Attempts;

/// <summary>What an attempt earned.</summary>
/// <param name="Mark">Points earned, one per question at most.</param>
/// <param name="MaxMark">Points that could be earned.</param>
/// <param name="Passed">Whether the pass mark was reached; null when the quiz has none.</param>
public sealed record AttemptResult(decimal Mark, decimal MaxMark, bool? Passed)
{
    /// <summary>Share earned, 0–1; 0 when nothing could be earned.</summary>
    public decimal Share => MaxMark == 0 ? 0 : Mark / MaxMark;
}
