namespace Lms.Core.Courses;

/// <summary>One immutable version of a course.</summary>
/// <param name="Value">UUID version 7.</param>
public readonly record struct VersionId(Guid Value)
{
    /// <summary>A new id, sortable by time.</summary>
    public static VersionId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
