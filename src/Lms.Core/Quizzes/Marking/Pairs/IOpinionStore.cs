using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>What two markers find, each by themselves. Opinions are only ever added; a marker's newest one counts.</summary>
public interface IOpinionStore
{
    /// <summary>Opinions on answers of some attempts, oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="attempts">The attempts.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<Opinion>> ListAsync(TenantId tenant, IReadOnlyList<AttemptId> attempts, CancellationToken token);

    /// <summary>The tenant's newest opinions, whoever gave them, oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<Opinion>> ListNewestAsync(TenantId tenant, int most, CancellationToken token);

    /// <summary>
    /// Adds an opinion and, where it settles what the answer is worth, the mark, with all that follows from one: in one
    /// transaction that holds the enrolment and the attempt. The same opinion twice is one. The audit row does not tell
    /// what was found.
    /// </summary>
    /// <param name="marker">Who gives it.</param>
    /// <param name="mark">The opinion, in the shape of a mark.</param>
    /// <param name="settle">Pure; given all opinions on the answer with the new one: the mark, nothing yet, or a refusal.</param>
    /// <param name="decide">See <see cref="IMarkStore.MarkAsync"/>.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The attempt as it stands now, or the refusals of <see cref="IMarkStore.MarkAsync"/> and of <paramref name="settle"/>; then nothing has changed.</returns>
    Task<Outcome<QuizAttempt>> GiveAsync(
        Actor marker,
        NewMark mark,
        Func<IReadOnlyList<Opinion>, Outcome<Settlement>> settle,
        Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> decide,
        CancellationToken token);
}
