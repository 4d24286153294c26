namespace Lms.Core.Outbox;

/// <summary>What became of a delivery.</summary>
/// <param name="Failure">A stable code without personal data, e.g. <c>http-500</c>; null = delivered.</param>
/// <param name="IsFinal">True: trying again is of no use.</param>
/// <param name="After">When the receiver wants to be asked again at the soonest; null = as the outbox thinks fit.</param>
public sealed record Delivery(string? Failure = null, bool IsFinal = false, TimeSpan? After = null)
{
    /// <summary>Delivered.</summary>
    public static readonly Delivery Done = new();

    /// <summary>Not delivered; it is tried again.</summary>
    /// <param name="failure">A stable code without personal data.</param>
    /// <param name="after">When the receiver wants to be asked again at the soonest.</param>
    public static Delivery Later(string failure, TimeSpan? after = null) => new(failure, false, after);

    /// <summary>Not delivered, and trying again is of no use; an administrator decides.</summary>
    /// <param name="failure">A stable code without personal data.</param>
    public static Delivery Never(string failure) => new(failure, true);
}
