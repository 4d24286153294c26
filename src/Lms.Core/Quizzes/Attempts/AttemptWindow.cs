namespace Lms.Core.Quizzes.Attempts;

/// <summary>How long an attempt lasts. It is fixed when the attempt is started.</summary>
/// <param name="DueAt">When the time is up, UTC; null = never.</param>
/// <param name="ClosesAt">From when on no answer is taken, UTC: <paramref name="DueAt"/> and the grace; null = never.</param>
public sealed record AttemptWindow(DateTimeOffset? DueAt, DateTimeOffset? ClosesAt)
{
    /// <summary>Without an end.</summary>
    public static readonly AttemptWindow Open = new(null, null);
}
