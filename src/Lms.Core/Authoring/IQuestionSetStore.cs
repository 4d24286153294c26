using Lms.Core.Organisation;

namespace Lms.Core.Authoring;

/// <summary>Trainers' question sets.</summary>
public interface IQuestionSetStore
{
    /// <summary>The tenant's sets, last changed first. All trainers of a tenant see them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<QuestionSet>> ListAsync(TenantId tenant, CancellationToken token);

    /// <summary>A set, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The set.</param>
    /// <param name="token">Cancels the call.</param>
    Task<QuestionSet?> FindAsync(TenantId tenant, Guid id, CancellationToken token);

    /// <summary>Adds the set (revision 0) or saves over the named revision; gives the stored set with its new revision.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="set">The set; <see cref="QuestionSet.Revision"/> is the one it builds on.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored set, or the refusal <c>set-changed-by-other</c> when another revision is stored.</returns>
    Task<Outcome<QuestionSet>> SaveAsync(Actor actor, QuestionSet set, CancellationToken token);
}
