using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Courses;

/// <summary>Trainers' courses. Every method answers only with the tenant's own.</summary>
public interface ICourseDraftStore
{
    /// <summary>The tenant's drafts, last changed first. All trainers of a tenant see them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<CourseDraftCard>> ListAsync(TenantId tenant, CancellationToken token);

    /// <summary>A draft, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CourseDraft?> FindAsync(TenantId tenant, Guid id, CancellationToken token);

    /// <summary>Adds the draft (revision 0) or saves over the named revision, keeping what it replaces for undoing.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="draft">The draft; <see cref="CourseDraft.Revision"/> is the one it builds on.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored draft; null when another revision is stored.</returns>
    Task<CourseDraft?> SaveAsync(Actor actor, CourseDraft draft, CancellationToken token);

    /// <summary>Puts back what the last step replaced.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision that the trainer sees.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored draft; null when another revision is stored, or nothing is left to undo.</returns>
    Task<CourseDraft?> UndoAsync(Actor actor, Guid id, int revision, CancellationToken token);

    /// <summary>Keeps a picture for the tenant's courses; one that is there already stays.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="asset">The picture, looked through.</param>
    /// <param name="token">Cancels the call.</param>
    Task AddAssetAsync(TenantId tenant, CourseAsset asset, CancellationToken token);

    /// <summary>Whom the course's next version concerns.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CourseAudience> CountAudienceAsync(TenantId tenant, string courseId, CancellationToken token);

    /// <summary>Publishes the course as its next version, with an audit row, and notes which revision it is, in one transaction.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="course">Its content.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The version; null when another revision is stored.</returns>
    Task<CourseVersion?> PublishAsync(Actor actor, CourseDraft draft, Course course, CancellationToken token);

    /// <summary>The course's published versions, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The draft.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<CourseEdition>> ListEditionsAsync(TenantId tenant, Guid id, int most, CancellationToken token);

    /// <summary>What a version was made of; null when there is no such version.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The draft.</param>
    /// <param name="number">The version's number.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CourseManuscript?> FindEditionAsync(TenantId tenant, Guid id, int number, CancellationToken token);

    /// <summary>Takes the course out of the catalogue, with an audit row. Who has begun goes on; results and certificates stay.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    Task RetireAsync(Actor actor, CourseDraft draft, CancellationToken token);
}
