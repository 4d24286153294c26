using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>The questions of a course of the library, which all municipalities share and none may change.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Title">The course's title.</param>
/// <param name="Questions">Its questions in the author's order, with ids as in the course.</param>
public sealed record SharedBank(string CourseId, LocalText Title, IReadOnlyList<QuestionSource> Questions)
{
    /// <summary>True when a question can be copied: the pictures of the library stay with its courses.</summary>
    /// <param name="question">One of the questions.</param>
    public static bool MayCopy(QuestionSource question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Picture is null && question.Parts.All(MayCopy);
    }
}
