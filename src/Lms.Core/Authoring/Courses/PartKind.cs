namespace Lms.Core.Authoring.Courses;

/// <summary>A kind of part of a course.</summary>
public enum PartKind
{
    /// <summary>A module.</summary>
    Module,

    /// <summary>A lesson.</summary>
    Lesson,

    /// <summary>A self-test or an exam.</summary>
    Quiz,

    /// <summary>A picture.</summary>
    Asset,
}
