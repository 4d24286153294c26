using Lms.Core.Courses;

namespace Lms.Core.Authoring.Courses;

/// <summary>A version of a trainer's course, as it was published.</summary>
/// <param name="Version">The version.</param>
/// <param name="Number">Its number.</param>
/// <param name="PublishedBy">Name of who published it; empty when the audit no longer tells.</param>
/// <param name="PublishedAt">When, UTC.</param>
/// <param name="IsCurrent">True for the version that the catalogue offers.</param>
/// <param name="IsKept">True when what it was made of is kept, so that it can be taken up again.</param>
public sealed record CourseEdition(VersionId Version, string Number, string PublishedBy, DateTimeOffset PublishedAt, bool IsCurrent, bool IsKept);
