using Lms.Core.Courses;

namespace Lms.Core.Bookmarks;

/// <summary>A bookmark with the lesson that it leads to, in the version that the person reads.</summary>
/// <param name="Course">The course.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="MarkedAt">When it was marked, UTC.</param>
public sealed record BookmarkedLesson(Course Course, Lesson Lesson, DateTimeOffset MarkedAt);
