using Lms.Core.Content.Writing;
using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Courses;

/// <summary>A trainer's course as it stands now, published or not.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="Manuscript">The course as it is written; <see cref="CourseManuscript.Id"/> is the id that it is published under.</param>
/// <param name="Revision">Grows with each save, from 1.</param>
/// <param name="Step">What the last save was about; saves about the same thing, one soon after the other, are undone together.</param>
/// <param name="ChangedBy">Who saved last.</param>
/// <param name="ChangedAt">When, UTC.</param>
/// <param name="PublishedRevision">The revision that was published last; null when none was, or the course is retired.</param>
public sealed record CourseDraft(
    Guid Id,
    TenantId Tenant,
    PersonId Owner,
    CourseManuscript Manuscript,
    int Revision,
    string Step,
    PersonId ChangedBy,
    DateTimeOffset ChangedAt,
    int? PublishedRevision)
{
    /// <summary>How many steps can be undone.</summary>
    public int Undoable { get; init; }
}
