using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Marking;

/// <summary>What people found answers to be worth. Marks are only ever added; the newest one of a question counts.</summary>
public interface IMarkStore
{
    /// <summary>Submitted attempts with answers that wait for a mark, the longest waiting first; those that the person has given an opinion on come last.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="notOf">Whose attempts are left out.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<QuizAttempt>> ListPendingAsync(TenantId tenant, PersonId notOf, int most, CancellationToken token);

    /// <summary>Attempts with answers that a person marked or gave an opinion on, the last one first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="marker">Who marked.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<QuizAttempt>> ListMarkedAsync(TenantId tenant, PersonId marker, int most, CancellationToken token);

    /// <summary>The name of the learner behind an attempt, with an audit row that says who asked for it.</summary>
    /// <param name="marker">Who asks.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The name; null when the tenant has no such attempt.</returns>
    Task<string?> ShowNameAsync(Actor marker, AttemptId attempt, CancellationToken token);

    /// <summary>
    /// Adds a mark: locks enrolment and attempt, decides again, and writes mark, result, facts, completion, certificate,
    /// audit and outbox rows in one transaction. The same mark twice is one mark.
    /// </summary>
    /// <param name="marker">Who marks.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="decide">
    /// Pure; given the attempt with the mark, <see cref="QuizAttempt.Earlier"/> and <see cref="QuizAttempt.Later"/>, the
    /// enrolment, the learner's name and the database's time. May run more than once.
    /// </param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The attempt as it stands now, or the refusals <c>not-found</c>, <c>attempt-open</c> and <c>marked-meanwhile</c>; then
    /// nothing has changed.
    /// </returns>
    Task<Outcome<QuizAttempt>> MarkAsync(
        Actor marker, NewMark mark, Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> decide, CancellationToken token);
}
