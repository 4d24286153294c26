using Lms.Core.Organisation;

namespace Lms.Core.Bookmarks;

/// <summary>People's bookmarks.</summary>
public interface IBookmarkStore
{
    /// <summary>A person's bookmarks, the latest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<Bookmark>> ListAsync(TenantId tenant, PersonId person, CancellationToken token);

    /// <summary>Marks a lesson of a course that the person is enrolled in; a mark that is there stays as it is. Without enrolment nothing happens.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="token">Cancels the call.</param>
    Task AddAsync(TenantId tenant, PersonId person, ItemKey lesson, CancellationToken token);

    /// <summary>Takes a mark away; one that is not there is none less.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="token">Cancels the call.</param>
    Task RemoveAsync(TenantId tenant, PersonId person, ItemKey lesson, CancellationToken token);
}
