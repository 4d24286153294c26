namespace Lms.Core.Courses.Changes;

/// <summary>What happened to a lesson from one version of a course to another.</summary>
public enum LessonChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is in both, and not the same.</summary>
    Changed,
}
