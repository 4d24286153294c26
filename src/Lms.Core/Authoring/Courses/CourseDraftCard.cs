namespace Lms.Core.Authoring.Courses;

/// <summary>A trainer's course in a list.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Title">Title.</param>
/// <param name="CourseId">The id that it is published under.</param>
/// <param name="Owner">Name of who made it.</param>
/// <param name="ChangedAt">Last save, UTC.</param>
/// <param name="Number">The version that the catalogue offers; null when it offers none.</param>
/// <param name="IsChanged">True when it was changed after it was published.</param>
public sealed record CourseDraftCard(
    Guid Id, LocalText Title, string CourseId, string Owner, DateTimeOffset ChangedAt, string? Number, bool IsChanged);
