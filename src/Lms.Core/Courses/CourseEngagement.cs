namespace Lms.Core.Courses;

/// <summary>Whether a person takes a course.</summary>
public enum CourseEngagement
{
    /// <summary>Not enrolled.</summary>
    None,

    /// <summary>Begun, not completed.</summary>
    InProgress,

    /// <summary>Completed.</summary>
    Completed,

    /// <summary>Enrolled, no lesson opened.</summary>
    Enrolled,
}
