using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>What handing in, or a person's mark after it, brings about. Pure.</summary>
public static class SubmissionRule
{
    /// <summary>Grades an attempt and decides what follows for the enrolment.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="attempt">The attempt, with <see cref="QuizAttempt.Earlier"/> and <see cref="QuizAttempt.Later"/> filled in.</param>
    /// <param name="enrolment">The enrolment.</param>
    /// <param name="learnerName">Name to print on a certificate.</param>
    /// <param name="now">The database's time, UTC.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="behaviour">The quiz's behaviour.</param>
    public static Submission Of(
        Course course,
        Quiz quiz,
        QuizAttempt attempt,
        Enrolment enrolment,
        string learnerName,
        DateTimeOffset now,
        QuestionTypes types,
        QuizBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(attempt);
        var result = AttemptGrading.Result(course, quiz, attempt, types, behaviour);
        IReadOnlyList<AttemptResult> all = [.. attempt.Earlier, result, .. attempt.Later];
        return new Submission(result, QuizGrade.IsPassed(quiz, all)
            ? CourseAdvance.By(course, enrolment, new(FactKind.Passed, quiz.Id, now), learnerName, Counted(quiz, all))
            : Advance.Nothing);
    }
    /// <summary>What the attempts come to, as one result: a certificate tells what counts.</summary>
    private static AttemptResult Counted(Quiz quiz, IReadOnlyList<AttemptResult> results) =>
        results[^1] with { Mark = QuizGrade.Share(quiz.GradeMethod, results)!.Value * results[^1].MaxMark };
}
