using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking.Pairs;

namespace Lms.Core.Quizzes.Marking;

/// <summary>An answer in the queue, without its learner's name.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Prompt">The question, HTML.</param>
/// <param name="Course">The course, for its title.</param>
/// <param name="Quiz">The quiz, for its title.</param>
/// <param name="SubmittedAt">When it was handed in, UTC.</param>
/// <param name="Mark">The newest mark; null while it waits.</param>
public sealed record WaitingAnswer(
    AttemptId Attempt, string Question, LocalText Prompt, Course Course, Quiz Quiz, DateTimeOffset SubmittedAt, QuestionMark? Mark)
{
    /// <summary>What it waits for.</summary>
    public MarkingTurn Turn { get; init; }
}
