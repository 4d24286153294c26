using Lms.Core.Organisation;

namespace Lms.Core.Courses.Local;

/// <summary>Municipalities' own words in courses. Every method answers only with the tenant's.</summary>
public interface IOwnWordsStore
{
    /// <summary>Everything that the tenant has written.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<OwnWords>> ListAsync(TenantId tenant, CancellationToken token);

    /// <summary>What is written in a slot, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="slot">The course and the slot's id.</param>
    /// <param name="token">Cancels the call.</param>
    Task<OwnWords?> FindAsync(TenantId tenant, ItemKey slot, CancellationToken token);

    /// <summary>Writes, with an audit row.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="written">The words; <see cref="OwnWords.Revision"/> is the one they build on, 0 for the first.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What is stored; null when another revision is.</returns>
    Task<OwnWords?> SaveAsync(Actor actor, OwnWords written, CancellationToken token);
}
