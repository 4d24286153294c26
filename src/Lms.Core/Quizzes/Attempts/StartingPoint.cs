using Lms.Core.Courses;
using Lms.Core.Enrolments;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>Where a person stands before a start.</summary>
/// <param name="Enrolment">The person's enrolment in the course.</param>
/// <param name="Version">The version that it is pinned to.</param>
/// <param name="There">The attempt that a start would give: the one under its key, or the open one; null when it would make one.</param>
/// <param name="Earlier">What decides whether one may be made.</param>
public sealed record StartingPoint(EnrolmentId Enrolment, VersionKey Version, AttemptId? There, EarlierAttempts Earlier)
{
    /// <summary>The person's choice of language as it stood then; null when none was made.</summary>
    public string? Language { get; init; }
}
