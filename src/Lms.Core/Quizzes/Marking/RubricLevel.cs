namespace Lms.Core.Quizzes.Marking;

/// <summary>One level of a criterion.</summary>
/// <param name="Points">What it is worth, 0 or more.</param>
/// <param name="Name">What the level is called, plain text.</param>
public sealed record RubricLevel(decimal Points, string Name);
