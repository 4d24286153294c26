namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>One thing that differs between two versions of a question.</summary>
/// <param name="Part">Which part of the question, in words.</param>
/// <param name="Before">What it said; null when it was not there.</param>
/// <param name="After">What it says; null when it is gone.</param>
public sealed record QuestionChange(Text Part, Text? Before, Text? After);
