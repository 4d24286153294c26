using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>Attempts and their steps.</summary>
public interface IAttemptStore
{
    /// <summary>Where a person stands before a start at a quiz, in one look; null when the person is not enrolled.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="quiz">The course's and the quiz's id.</param>
    /// <param name="key">See <see cref="AttemptStart.Key"/>.</param>
    /// <param name="token">Cancels the call.</param>
    Task<StartingPoint?> FindStartAsync(TenantId tenant, PersonId person, ItemKey quiz, string? key, CancellationToken token);

    /// <summary>
    /// Gives the attempt that was started under the key, else the open attempt of that enrolment and quiz, else makes
    /// one, with an audit row. Locks the enrolment, so that of several calls at once one makes it and the others get it.
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

    /// <summary>What decides whether a person may start another attempt, with the database's time, the person's extended time and what else holds for the person.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="enrolment">The enrolment; null when the person has none, and so no attempts.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="token">Cancels the call.</param>
    Task<EarlierAttempts> EarlierAsync(TenantId tenant, PersonId person, EnrolmentId? enrolment, ItemKey quiz, CancellationToken token);

    /// <summary>
    /// Appends steps in one round trip and one transaction, each if the attempt is open, its time is not up, and the
    /// sequence is higher than any stored one of the question.
    /// </summary>
    /// <param name="steps">The steps.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What became of each step, in the order given, once it is committed.</returns>
    Task<IReadOnlyList<StepReceipt>> AppendAsync(NewSteps steps, CancellationToken token);

    /// <summary>
    /// Hands in: locks enrolment and attempt, decides, and writes result, facts, completion, certificate, audit and
    /// outbox rows in one transaction, unless the decision is a refusal. Of several calls at once one decides; the
    /// others, and all later ones, get the attempt as it was handed in.
    /// </summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="decide">Pure; given the attempt, the enrolment and the database's time. May run more than once.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Outcome<QuizAttempt>> SubmitAsync(
        Actor actor, AttemptId id, Func<QuizAttempt, Enrolment, DateTimeOffset, Outcome<Submission>> decide, CancellationToken token);
}
