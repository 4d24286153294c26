namespace Lms.Core.Quizzes;

/// <summary>One part of a question that is right or wrong on its own, such as one row of a matching question.</summary>
/// <param name="Name">The same for every response to the question.</param>
/// <param name="Weight">Its share of the question, above 0; the weights of all parts add up to 1.</param>
/// <param name="Grade">What the response earns in this part.</param>
public sealed record GradedPart(string Name, decimal Weight, Grade Grade);
