namespace Lms.Core.Sharing;

/// <summary>One lesson shared by one person with one unit.</summary>
/// <param name="Value">UUID version 7.</param>
public readonly record struct ShareId(Guid Value)
{
    /// <summary>A new id, sortable by time.</summary>
    public static ShareId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
