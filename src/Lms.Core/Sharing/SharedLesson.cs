using Lms.Core.Courses;

namespace Lms.Core.Sharing;

/// <summary>A shared lesson as a colleague, or the one who shared it, meets it.</summary>
/// <param name="Share">Who, when and why.</param>
/// <param name="Course">The course in the version that the reader meets.</param>
/// <param name="Lesson">The lesson in it.</param>
/// <param name="Mine">True for the one who shared it.</param>
public sealed record SharedLesson(LessonShare Share, Course Course, Lesson Lesson, bool Mine);
