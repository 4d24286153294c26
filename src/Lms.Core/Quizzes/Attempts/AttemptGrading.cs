using Lms.Core.Courses;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>A mark is a pure function of the stored steps and the pinned version; grading again gives the same.</summary>
public static class AttemptGrading
{
    /// <summary>Grades one question of an attempt.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="behaviour">The quiz's behaviour.</param>
    public static Grade Of(Course course, QuizAttempt attempt, string questionId, QuestionTypes types, QuizBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(behaviour);
        return types.Find(course, questionId) is { } question
            ? behaviour.Final(attempt.StepsOf(questionId), response => question.Assess(question.Admit(response)))
            : Grade.None;
    }

    /// <summary>The attempt's result: one point a question, and the pass mark if the quiz has one.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="behaviour">The quiz's behaviour.</param>
    public static AttemptResult Result(Course course, Quiz quiz, QuizAttempt attempt, QuestionTypes types, QuizBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(attempt);
        var mark = attempt.Plan.Sum(planned => Of(course, attempt, planned.Question, types, behaviour).Fraction);
        decimal max = attempt.Plan.Count;
        bool? passed = quiz.PassMark is { } share ? max > 0 && mark >= share * max : null;
        return new AttemptResult(mark, max, passed);
    }
}
