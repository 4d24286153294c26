using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Overrides;

/// <summary>Decisions that other rules hold at a quiz for a person or a unit.</summary>
public interface IOverrideStore
{
    /// <summary>The decisions that hold at a quiz, by name.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<QuizOverride>> ListAsync(TenantId tenant, ItemKey quiz, CancellationToken token);

    /// <summary>People whose name holds the words, and then units, whatever the case, by name.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="words">Part of a name.</param>
    /// <param name="most">The most people, and the most units.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<OverrideTarget>> SearchAsync(TenantId tenant, string words, int most, CancellationToken token);

    /// <summary>Stores a decision with an audit row that tells neither the reason nor the time factor. The same decision twice is one.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when the tenant has no such person or unit; then nothing was written.</returns>
    Task<bool> TryAddAsync(Actor actor, QuizOverride decision, CancellationToken token);

    /// <summary>Ends a decision, with an audit row. It stays on record.</summary>
    /// <param name="actor">Who ends it.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="id">The decision.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when no such decision holds; then nothing was written.</returns>
    Task<bool> TryRemoveAsync(Actor actor, ItemKey quiz, Guid id, CancellationToken token);

    /// <summary>Open attempts of those whom a decision is for, those that end and have not ended.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<AttemptUnderWay>> ListUnderWayAsync(TenantId tenant, QuizOverride decision, CancellationToken token);

    /// <summary>Gives an open attempt a later end, with an audit row.</summary>
    /// <param name="actor">Who gives it.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="window">How long it lasts now.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when it is handed in, its time is up, or it would not end later; then nothing was written.</returns>
    Task<bool> TryProlongAsync(Actor actor, AttemptId attempt, AttemptWindow window, CancellationToken token);
}
