using Lms.Core.Courses;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>A mark is a pure function of the stored steps, the marks given by people and the pinned version; grading again gives the same.</summary>
public static class AttemptGrading
{
    /// <summary>A question as an attempt asks it.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="planned">The question in the attempt's plan.</param>
    /// <param name="types">The host's question types.</param>
    /// <returns>The question; null when this host does not know its type.</returns>
    public static Question? Question(Course course, PlannedQuestion planned, QuestionTypes types)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(types);
        return types.Find(course, planned.Question)?.As(planned.Drawn);
    }

    /// <summary>One question of an attempt as behaviours see it.</summary>
    /// <param name="question">The question as the attempt asks it.</param>
    /// <param name="attempt">The attempt.</param>
    public static QuestionRun Run(Question question, QuizAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(attempt);
        return new(question, attempt.StepsOf(question.Source.Id), attempt.MarkOf(question.Source.Id));
    }

    /// <summary>The attempt's result: each question's share times its points, and the pass mark if the quiz has one.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="behaviour">The quiz's behaviour.</param>
    public static AttemptResult Result(Course course, Quiz quiz, QuizAttempt attempt, QuestionTypes types, QuizBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(behaviour);
        decimal mark = 0, max = 0, open = 0;
        var pending = 0;
        foreach (var planned in attempt.Plan)
        {
            var points = quiz.PointsOf(planned.Question);
            if (Question(course, planned, types) is not { } question)
            {
                // A type that this host has lost earns nothing; its points still count, so that nobody passes by its absence.
                max += points * behaviour.MaxShare;
                continue;
            }

            if (question.Assessment == Assessment.None)
                continue;
            max += points * behaviour.MaxShare;
            if (behaviour.Final(Run(question, attempt)) is { } share)
                mark += share * points;
            else
            {
                pending++;
                open += points;
            }
        }

        mark = Math.Max(0, mark);
        return new AttemptResult(mark, max, Passed(quiz, mark, max, open)) { Pending = pending };
    }

    /// <summary>True when every question is worth one point and earned all of it or nothing, so that points are a count of right answers.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="behaviour">The quiz's behaviour.</param>
    public static bool IsAllOrNothing(Course course, Quiz quiz, QuizAttempt attempt, QuestionTypes types, QuizBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(behaviour);
        return behaviour.MaxShare == 1 && attempt.Plan
            .Select(planned => Question(course, planned, types))
            .Where(question => question is { Assessment: not Assessment.None })
            .All(question => quiz.PointsOf(question!.Source.Id) == 1 && behaviour.Final(Run(question, attempt)) is 0 or 1);
    }

    private static bool? Passed(Quiz quiz, decimal mark, decimal max, decimal open)
    {
        if (quiz.PassMark is not { } share)
            return null;
        if (max > 0 && mark >= share * max)
            return true;
        return mark + open >= share * max && open > 0 ? null : false;
    }
}
