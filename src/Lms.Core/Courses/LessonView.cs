namespace Lms.Core.Courses;

/// <summary>A lesson in its course.</summary>
/// <param name="Course">The course and the person's progress in it.</param>
/// <param name="Module">The module that it belongs to.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Previous">The lesson before; null at the beginning.</param>
/// <param name="Next">The lesson after; null at the end.</param>
/// <param name="Read">True when the person has marked it as read.</param>
public sealed record LessonView(
    CourseView Course, CourseModule Module, Lesson Lesson, Lesson? Previous, Lesson? Next, bool Read);
