using Lms.Core.Organisation;

namespace Lms.Core.Sharing;

/// <summary>Lessons that people share with their unit. Every method looks at the unit that the person belongs to now.</summary>
public interface ILessonShareStore
{
    /// <summary>The person's unit, or null when it is not known.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Unit?> FindUnitAsync(TenantId tenant, PersonId person, CancellationToken token);

    /// <summary>What is shared in the person's unit, the latest first: the person's own, and colleagues' that the person has not dismissed.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="most">The most that are given.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<LessonShare>> ListAsync(TenantId tenant, PersonId person, int most, CancellationToken token);

    /// <summary>Shares a lesson; sharing it again replaces the note and the time.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="note">At most 300 characters; may be empty.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when the person has no unit; then nothing is stored.</returns>
    Task<bool> ShareAsync(TenantId tenant, PersonId person, ItemKey lesson, string note, CancellationToken token);

    /// <summary>Takes back what the person has shared.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="share">The share.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when it is not there or is somebody else's.</returns>
    Task<bool> TryWithdrawAsync(TenantId tenant, PersonId person, ShareId share, CancellationToken token);

    /// <summary>Hides a colleague's share from the person alone. Doing it again changes nothing.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="share">The share.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when it is not there, is the person's own, or is in another unit.</returns>
    Task<bool> TryDismissAsync(TenantId tenant, PersonId person, ShareId share, CancellationToken token);
}
