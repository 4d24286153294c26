using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>The questions of a course of the library, which all municipalities share and none may change.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Title">The course's title.</param>
/// <param name="Questions">Its questions in the author's order, with ids as in the course.</param>
/// <param name="Pictures">SHA-256 of the course's pictures, by path.</param>
public sealed record SharedBank(string CourseId, LocalText Title, IReadOnlyList<QuestionSource> Questions, IReadOnlyDictionary<string, string> Pictures);
