namespace Lms.Core.Courses.Changes;

/// <summary>What happened to a block of a lesson from one version to another.</summary>
public enum BlockChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Its words, its picture or its source are others.</summary>
    Changed,

    /// <summary>A fact that says the same, checked again: only its dates are new.</summary>
    Redated,
}
