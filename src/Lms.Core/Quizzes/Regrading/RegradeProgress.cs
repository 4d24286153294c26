namespace Lms.Core.Quizzes.Regrading;

/// <summary>How far a decision has been carried out.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Left">Attempts that are still to change; 0 when it is done.</param>
public sealed record RegradeProgress(RegradeDecision Decision, int Left);
