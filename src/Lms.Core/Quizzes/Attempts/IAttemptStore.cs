using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>Attempts and their steps.</summary>
public interface IAttemptStore
{
    /// <summary>
    /// Gives the open attempt of that enrolment and quiz if there is one, else makes one, with an audit row. Locks the
    /// enrolment, so that of several calls at once one makes it and the others get it.
    /// </summary>
    /// <param name="start">What to make.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The attempt, or the refusal <c>no-attempts-left</c>.</returns>
    Task<Outcome<QuizAttempt>> StartAsync(AttemptStart start, CancellationToken token);

    /// <summary>An attempt with its steps, or null when the tenant has none with that id.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    Task<QuizAttempt?> FindAsync(TenantId tenant, AttemptId id, CancellationToken token);

    /// <summary>A person's attempts in a course, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="enrolment">The enrolment.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<AttemptSummary>> ListAsync(TenantId tenant, EnrolmentId enrolment, CancellationToken token);

    /// <summary>What decides whether a person may start another attempt, with the database's time and the person's extended time.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="enrolment">The enrolment; null when the person has none, and so no attempts.</param>
    /// <param name="quizId">The quiz's id within the course.</param>
    /// <param name="token">Cancels the call.</param>
    Task<EarlierAttempts> EarlierAsync(TenantId tenant, PersonId person, EnrolmentId? enrolment, string quizId, CancellationToken token);

    /// <summary>
    /// Appends a step in one statement, if the attempt is open and the sequence is higher than any stored one of the
    /// question. <see cref="AttemptStep.At"/> is replaced by the database's time.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="step">The step.</param>
    /// <param name="token">Cancels the call.</param>
    Task<StepReceipt> AppendAsync(TenantId tenant, AttemptId id, AttemptStep step, CancellationToken token);

    /// <summary>
    /// Hands in: locks enrolment and attempt, decides, and writes result, facts, completion, certificate, audit and
    /// outbox rows in one transaction. Of several calls at once one decides; the others get the refusal
    /// <c>attempt-closed</c>.
    /// </summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="decide">Pure; given the attempt, the enrolment and the database's time. May run more than once.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Outcome<QuizAttempt>> SubmitAsync(
        Actor actor, AttemptId id, Func<QuizAttempt, Enrolment, DateTimeOffset, Submission> decide, CancellationToken token);
}
