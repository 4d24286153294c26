using System.Collections.Immutable;

namespace Lms.Core.Templates;

/// <summary>Values in order.</summary>
public sealed record TemplateList : TemplateValue
{
    private TemplateList(ImmutableArray<TemplateValue> items) => Items = items;

    /// <summary>The values.</summary>
    public ImmutableArray<TemplateValue> Items { get; }

    /// <summary>Makes a list of a copy of <paramref name="items"/>; a list can therefore never hold itself.</summary>
    /// <param name="items">The values.</param>
    public static TemplateList Of(IEnumerable<TemplateValue> items) => new([.. items]);

    /// <summary>Lists are equal when they are the same list.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(TemplateList? other) => ReferenceEquals(this, other);

    /// <summary>A hash code of the list's identity.</summary>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
