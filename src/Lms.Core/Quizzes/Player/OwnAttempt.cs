using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Player;

/// <summary>A learner's own attempt with what it is pinned to.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Version">The pinned version.</param>
/// <param name="Quiz">The quiz.</param>
internal sealed record OwnAttempt(QuizAttempt Attempt, CourseVersion Version, Quiz Quiz)
{
    /// <summary>True when this very look found the time to be up.</summary>
    public bool RanOut { get; init; }
}
