namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>What a readable answer is worth, and why.</summary>
/// <param name="Hit">The authored answer that it fell under; null when none.</param>
/// <param name="Fraction">What it earns.</param>
/// <param name="UnitIsWrong">True when its unit is missing though required, unknown, or another one than the number asks for.</param>
internal sealed record NumericalJudgement(AcceptedNumber? Hit, decimal Fraction, bool UnitIsWrong);
