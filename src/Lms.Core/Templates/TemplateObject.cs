using System.Collections.Frozen;

namespace Lms.Core.Templates;

/// <summary>Named values: what stands after the dot in <c>learner.name</c>.</summary>
public sealed record TemplateObject : TemplateValue
{
    private TemplateObject(FrozenDictionary<string, TemplateValue> members) => Members = members;

    /// <summary>The named values.</summary>
    public FrozenDictionary<string, TemplateValue> Members { get; }

    /// <summary>Makes an object.</summary>
    /// <param name="members">Names are lower-case ASCII letters, digits and underscores, and begin with a letter.</param>
    /// <exception cref="ArgumentException">A name is malformed or given twice.</exception>
    public static TemplateObject Of(params ReadOnlySpan<(string Name, TemplateValue Value)> members)
    {
        var byName = new Dictionary<string, TemplateValue>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            ArgumentNullException.ThrowIfNull(value, name);
            if (!IsName(name) || !byName.TryAdd(name, value))
            {
                throw new ArgumentException($"'{name}' is not a name such as valid_until, or is given twice.", nameof(members));
            }
        }

        return new TemplateObject(byName.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Objects are equal when they are the same object.</summary>
    /// <param name="other">The other object.</param>
    public bool Equals(TemplateObject? other) => ReferenceEquals(this, other);

    /// <summary>A hash code of the object's identity.</summary>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static bool IsName(string name) => name is [>= 'a' and <= 'z', ..]
        && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
