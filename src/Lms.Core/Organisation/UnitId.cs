namespace Lms.Core.Organisation;

/// <summary>A unit: förvaltning, enhet or arbetsplats.</summary>
/// <param name="Value">UUID version 7.</param>
public readonly record struct UnitId(Guid Value)
{
    /// <summary>A new id, sortable by time.</summary>
    public static UnitId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
