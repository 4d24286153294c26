using Lms.Core.Quizzes.Overrides;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>What decides whether another attempt may be started.</summary>
/// <param name="Count">Attempts of the person at the quiz so far.</param>
/// <param name="LastSubmittedAt">When the last one was handed in, UTC; null when none was.</param>
/// <param name="Now">The database's time, UTC.</param>
/// <param name="TimeFactor">The person's factor on time limits, the most generous of all that hold: 1 = as set, 1.5 = half as much again, 0 = no limit.</param>
public sealed record EarlierAttempts(int Count, DateTimeOffset? LastSubmittedAt, DateTimeOffset Now, decimal TimeFactor = 1)
{
    /// <summary>What holds for the person at the quiz besides its own rules. Its time is in <see cref="TimeFactor"/> already.</summary>
    public QuizAllowance Allowance { get; init; } = QuizAllowance.None;
}
