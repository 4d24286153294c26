using Lms.Core.Courses;

namespace Lms.Core.Authoring.Bank;

/// <summary>A published course that asks a question.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Number">The question's version.</param>
/// <param name="CourseId">The course.</param>
/// <param name="QuizId">The quiz in it.</param>
/// <param name="Version">The course's version.</param>
public sealed record BankUse(Guid QuestionId, int Number, string CourseId, string QuizId, VersionId Version);
