namespace Lms.Core.Quizzes;

/// <summary>Share of a question's mark, 0 to 1.</summary>
/// <param name="Fraction">0 = nothing, 1 = everything.</param>
public readonly record struct Grade(decimal Fraction)
{
    /// <summary>Nothing earned.</summary>
    public static readonly Grade None = new(0);

    /// <summary>Everything earned.</summary>
    public static readonly Grade Full = new(1);

    /// <summary>A grade from a sum of weights: below 0 becomes 0, above 1 becomes 1, and thirds and the like round to whole.</summary>
    /// <param name="fraction">Any number.</param>
    public static Grade Of(decimal fraction) => new(fraction >= 0.9999m ? 1 : Math.Max(0, decimal.Round(fraction, 5)));

    /// <summary>Right, partly right or wrong.</summary>
    public Correctness Correctness => Fraction >= 1 ? Correctness.Right : Fraction > 0 ? Correctness.Partly : Correctness.Wrong;
}
