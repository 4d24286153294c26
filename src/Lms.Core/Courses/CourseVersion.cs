using Lms.Core.Organisation;

namespace Lms.Core.Courses;

/// <summary>One immutable version of a course. Learners keep the one that they enrolled in.</summary>
/// <param name="ContentTenant">Who owns the content: the library or a municipality.</param>
/// <param name="Id">The version's id.</param>
/// <param name="Number">Human-readable version, e.g. <c>1.0.0</c> or <c>3</c>.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Course">The content.</param>
public sealed record CourseVersion(
    TenantId ContentTenant, VersionId Id, string Number, DateTimeOffset PublishedAt, Course Course);
