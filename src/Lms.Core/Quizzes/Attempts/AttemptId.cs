namespace Lms.Core.Quizzes.Attempts;

/// <summary>One run of a quiz by one person.</summary>
/// <param name="Value">UUID version 7.</param>
public readonly record struct AttemptId(Guid Value)
{
    /// <summary>A new id, sortable by time.</summary>
    public static AttemptId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
