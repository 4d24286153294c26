using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>An attempt that a correction gives other points.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Version">The attempt's version.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Share">What the question earns by the correction, as a share of its points.</param>
/// <param name="Before">The attempt's result as it stands.</param>
/// <param name="After">Its result by the correction.</param>
/// <param name="Known">How many marks the question has been given so far.</param>
public sealed record RegradeChange(AttemptId Attempt, CourseVersion Version, PersonId Person, decimal Share, AttemptResult Before, AttemptResult After, int Known);
