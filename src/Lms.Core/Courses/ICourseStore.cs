using Lms.Core.Organisation;

namespace Lms.Core.Courses;

/// <summary>Published courses. Every method answers only with the library's content and the tenant's own.</summary>
public interface ICourseStore
{
    /// <summary>Current courses, best match first when <paramref name="search"/> is given, else by title.</summary>
    /// <param name="tenant">Who asks.</param>
    /// <param name="search">Words to find in titles, summaries and lessons; null or blank for all.</param>
    /// <param name="language">Language of the search and of the order, <c>sv</c>, <c>sv-ll</c> or <c>en</c>.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<CourseCard>> ListAsync(TenantId tenant, string? search, string language, CancellationToken token);

    /// <summary>The current version of a course: the tenant's own first, then the library's; null when there is none.</summary>
    /// <param name="tenant">Who asks.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    Task<VersionKey?> FindCurrentAsync(TenantId tenant, string courseId, CancellationToken token);

    /// <summary>What the catalogue needs of a person, in one round trip.</summary>
    /// <param name="tenant">The person's tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CatalogueLook> LookAsync(TenantId tenant, PersonId person, CancellationToken token);

    /// <summary>The same as <c>ListAsync</c>, remembered for as long as the edition is the same.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="edition">From <see cref="CatalogueLook"/>.</param>
    /// <param name="search">Words; null or blank for all.</param>
    /// <param name="language">Language that ranks first and sorts titles.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<CourseCard>> ListAsync(TenantId tenant, long edition, string? search, string language, CancellationToken token);

    /// <summary>All that a person has to do with a course, in one round trip: what a course's page needs each time.</summary>
    /// <param name="tenant">The person's tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CourseLook> LookAsync(TenantId tenant, PersonId person, string courseId, CancellationToken token);

    /// <summary>A version's content (cached in the process; versions never change), or null when it is not the tenant's to see.</summary>
    /// <param name="tenant">Who asks.</param>
    /// <param name="version">A key that the tenant's own query returned.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CourseVersion?> FindVersionAsync(TenantId tenant, VersionKey version, CancellationToken token);

    /// <summary>A picture or file of published content, or null.</summary>
    /// <param name="tenant">Who asks.</param>
    /// <param name="hash">SHA-256 in lower-case hex.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CourseAsset?> FindAssetAsync(TenantId tenant, string hash, CancellationToken token);

    /// <summary>Publishes a tenant's own course as its next version, with an audit row, and makes it current.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="course">The content.</param>
    /// <param name="token">Cancels the call.</param>
    Task<CourseVersion> PublishAsync(Actor actor, Course course, CancellationToken token);
}
