using Lms.Core.Enrolments;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>What handing in brings about, decided purely and written in one transaction.</summary>
/// <param name="Result">The attempt's result.</param>
/// <param name="Advance">What follows for the enrolment.</param>
public sealed record Submission(AttemptResult Result, Advance Advance);
