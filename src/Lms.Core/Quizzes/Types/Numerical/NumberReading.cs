namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>A number as it was read.</summary>
/// <param name="Value">At most <see cref="NumberText.Largest"/> either way.</param>
/// <param name="Beside">What was written before or after it; empty when nothing was.</param>
/// <param name="IsAmbiguous">True for the likes of 1.000, which some mean as a thousand; it is read as one unless a thousand is what was asked for.</param>
internal sealed record NumberReading(decimal Value, string Beside, bool IsAmbiguous)
{
    /// <summary>The other reading of an ambiguous one: its mark groups thousands.</summary>
    public NumberReading AsThousands => this with { Value = Value * 1000, IsAmbiguous = false };
}
