using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>A fact of a published course, or the numbers of one of its support notes, and when it must be looked at again.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="CourseTitle">Its title.</param>
/// <param name="LessonId">The lesson; of no use when the fact stands in the handbook.</param>
/// <param name="LessonTitle">Its title, or the handbook page's.</param>
/// <param name="Source">The law, decision or page that the fact comes from; empty for a support note.</param>
/// <param name="Address">Where the source is on the web; null when the author gave no address.</param>
/// <param name="Review">The last day on which the fact counts as looked at.</param>
public sealed record DueFact(
    string CourseId, LocalText CourseTitle, string LessonId, LocalText LessonTitle, LocalText Source, LocalText? Address, DateOnly Review)
{
    /// <summary>The page of the handbook that holds the fact; null when it stands in a lesson.</summary>
    public HandbookPage? Page { get; init; }

    /// <summary>True for the telephone numbers and links of a support note, which have no source of their own.</summary>
    public bool IsSupport { get; init; }
}
