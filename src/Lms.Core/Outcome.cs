using System.Diagnostics.CodeAnalysis;

namespace Lms.Core;

/// <summary>What a use case gives back: a value, or a <see cref="Lms.Core.Refusal"/>. Never both, never neither.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Outcome<T>
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The value; null (default) after a refusal.</summary>
    public T? Value { get; }

    /// <summary>The refusal; null when there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value, not null.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor form would need type arguments at every return.")]
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    /// <param name="refusal">The refusal, not null.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor form would need type arguments at every return.")]
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>Carries a value on to the next step; a refusal passes through untouched.</summary>
    /// <typeparam name="TNext">The next value's type.</typeparam>
    /// <param name="next">Called with the value only.</param>
    public Outcome<TNext> Then<TNext>(Func<T, TNext> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Succeeded ? next(Value) : Refusal;
    }
}
