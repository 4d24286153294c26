namespace Lms.Core.Organisation;

/// <summary>A person within a tenant.</summary>
/// <param name="Value">UUID version 7.</param>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new id, sortable by time.</summary>
    public static PersonId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
