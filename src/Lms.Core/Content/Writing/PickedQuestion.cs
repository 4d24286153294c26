using Lms.Core.Quizzes;

namespace Lms.Core.Content.Writing;

/// <summary>A copy of a bank question in a course, and which version it is.</summary>
/// <param name="Source">The question, named as courses name it.</param>
/// <param name="Question">The bank's question.</param>
/// <param name="Number">The version.</param>
public sealed record PickedQuestion(QuestionSource Source, Guid Question, int Number);
