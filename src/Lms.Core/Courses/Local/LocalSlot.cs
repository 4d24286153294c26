namespace Lms.Core.Courses.Local;

/// <summary>A place that a course leaves for a municipality's own words, such as its routine.</summary>
/// <param name="Course">The course's title.</param>
/// <param name="Lesson">Title of the lesson where it stands.</param>
/// <param name="Key">The course and the slot's id.</param>
/// <param name="LessonId">The lesson.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Otherwise">What is read while nothing is written, HTML.</param>
/// <param name="Own">What is written; null when nothing is.</param>
public sealed record LocalSlot(LocalText Course, LocalText Lesson, ItemKey Key, string LessonId, LocalText Title, LocalText Otherwise, OwnWords? Own);
