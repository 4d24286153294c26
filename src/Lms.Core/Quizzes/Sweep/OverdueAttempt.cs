using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Sweep;

/// <summary>An open attempt whose time has run out.</summary>
/// <param name="Learner">Whose it is, as the person may act in the own name.</param>
/// <param name="Attempt">The attempt.</param>
public sealed record OverdueAttempt(Actor Learner, AttemptId Attempt);
