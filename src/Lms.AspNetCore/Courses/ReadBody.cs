namespace Lms.AspNetCore.Courses;

/// <summary>A lesson that is marked as read, and whether the course was completed by then.</summary>
internal sealed record ReadBody(string Id, bool Read, DateTimeOffset? CourseCompletedAt);
