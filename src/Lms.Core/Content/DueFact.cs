using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>A fact of a published course, and when it must be looked at again.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="CourseTitle">Its title.</param>
/// <param name="LessonId">The lesson; of no use when the fact stands in the handbook.</param>
/// <param name="LessonTitle">Its title, or the handbook page's.</param>
/// <param name="Source">The law, decision or page that the fact comes from.</param>
/// <param name="Address">Where the source is on the web; null when the author gave no address.</param>
/// <param name="Review">The last day on which the fact counts as looked at.</param>
public sealed record DueFact(
    string CourseId, LocalText CourseTitle, string LessonId, LocalText LessonTitle, LocalText Source, LocalText? Address, DateOnly Review)
{
    /// <summary>The page of the handbook that holds the fact; null when it stands in a lesson.</summary>
    public HandbookPage? Page { get; init; }
}
