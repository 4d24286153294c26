namespace Lms.Core.Quizzes.Attempts;

/// <summary>What became of a step. Only <see cref="StepFate.Stored"/> means that the answer is saved.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Step">The step as it is stored; else the question's newest stored step, null when there is none.</param>
public sealed record StepReceipt(StepFate Fate, AttemptStep? Step);
