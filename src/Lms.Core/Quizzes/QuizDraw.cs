namespace Lms.Core.Quizzes;

/// <summary>A number of questions drawn at random from a category, without repetition.</summary>
/// <param name="Category">The category as written in GIFT; its subcategories are not included.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record QuizDraw(string Category, int Count);
