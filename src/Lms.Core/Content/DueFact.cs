namespace Lms.Core.Content;

/// <summary>A fact of a published course, and when it must be looked at again.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="CourseTitle">Its title.</param>
/// <param name="LessonId">The lesson.</param>
/// <param name="LessonTitle">Its title.</param>
/// <param name="Source">The law, decision or page that the fact comes from.</param>
/// <param name="Address">Where the source is on the web; null when the author gave no address.</param>
/// <param name="Review">The last day on which the fact counts as looked at.</param>
public sealed record DueFact(
    string CourseId, LocalText CourseTitle, string LessonId, LocalText LessonTitle, LocalText Source, LocalText? Address, DateOnly Review);
