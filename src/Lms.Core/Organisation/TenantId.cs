namespace Lms.Core.Organisation;

/// <summary>A municipality, or the library that content modules publish into.</summary>
/// <param name="Value">UUID; the library's is fixed.</param>
public readonly record struct TenantId(Guid Value)
{
    /// <summary>The reserved tenant that owns all content published from modules. Readable by every tenant.</summary>
    public static readonly TenantId Library = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>A new id, sortable by time.</summary>
    public static TenantId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
