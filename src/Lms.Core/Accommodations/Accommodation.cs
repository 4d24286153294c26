namespace Lms.Core.Accommodations;

/// <summary>Extended time, which follows a person to every quiz with a time limit. Sensitive: it says something of a person's health.</summary>
/// <param name="TimeFactor">What time limits are multiplied by: 1.5 = half as much again, <see cref="NoLimit"/> = no limit.</param>
/// <param name="DecidedAt">When it was decided, UTC.</param>
/// <param name="DecidedBy">Name of who decided it.</param>
public sealed record Accommodation(decimal TimeFactor, DateTimeOffset DecidedAt, string DecidedBy)
{
    /// <summary>The factor that means that time limits do not hold for the person.</summary>
    public const decimal NoLimit = 0;

    /// <summary>The largest factor.</summary>
    public const decimal Most = 5;

    /// <summary>True when the factor may be set: <see cref="NoLimit"/>, or above 1 and up to <see cref="Most"/> with at most two decimals.</summary>
    /// <param name="factor">The factor.</param>
    public static bool IsValid(decimal factor) =>
        factor == NoLimit || (factor is > 1 and <= Most && decimal.Round(factor, 2) == factor);
}
