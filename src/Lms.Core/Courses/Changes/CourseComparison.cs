namespace Lms.Core.Courses.Changes;

/// <summary>A person's version of a course beside the current one.</summary>
/// <param name="Mine">The course as the person meets it.</param>
/// <param name="Current">The current version.</param>
/// <param name="Changes">What differs.</param>
public sealed record CourseComparison(CourseView Mine, CourseVersion Current, CourseChanges Changes)
{
    /// <summary>True when the person's version is no longer the current one.</summary>
    public bool IsNewer => Current.Id != Mine.Version.Id;
}
