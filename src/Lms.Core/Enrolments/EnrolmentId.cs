namespace Lms.Core.Enrolments;

/// <summary>One person's enrolment in a course.</summary>
/// <param name="Value">UUID version 7.</param>
public readonly record struct EnrolmentId(Guid Value)
{
    /// <summary>A new id, sortable by time.</summary>
    public static EnrolmentId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
