using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Player;

/// <summary>An attempt as its learner may see it now: while answering, or in review.</summary>
/// <param name="Attempt">The attempt. Its steps are the learner's own answers and hold no key.</param>
/// <param name="Version">The pinned version. For titles and texts only: never send its questions.</param>
/// <param name="Quiz">The quiz.</param>
/// <param name="Questions">The questions in the order shown.</param>
/// <param name="AttemptsLeft">Attempts left after this one; null = no limit.</param>
public sealed record AttemptView(
    QuizAttempt Attempt, CourseVersion Version, Quiz Quiz, IReadOnlyList<QuestionView> Questions, int? AttemptsLeft)
{
    /// <summary>The question with that id, or null.</summary>
    /// <param name="id">The question's id.</param>
    public QuestionView? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);
}
