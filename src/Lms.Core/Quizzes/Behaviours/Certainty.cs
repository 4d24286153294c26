namespace Lms.Core.Quizzes.Behaviours;

/// <summary>
/// Certainty-based marking after Gardner-Medwin: right +1/+2/+3 times the grade, wrong 0/−2/−6 for certainty 1/2/3. With
/// these figures it pays best to say 2 from two thirds certain, and 3 from 80 per cent.
/// </summary>
public static class Certainty
{
    /// <summary>The lowest certainty, and what counts when nothing was said.</summary>
    public const int Lowest = 1;

    /// <summary>The highest certainty.</summary>
    public const int Highest = 3;

    /// <summary>Share of right answers from which 2 pays better than 1.</summary>
    public const decimal FairlyFrom = 2 / 3m;

    /// <summary>Share of right answers from which 3 pays better than 2.</summary>
    public const decimal VeryFrom = 0.8m;

    /// <summary>The certainties in words, by number.</summary>
    public static IReadOnlyDictionary<int, Text> Labels { get; } = new Dictionary<int, Text>
    {
        [1] = new("Inte särskilt (under 67 %)", "Not very (less than 67%)"),
        [2] = new("Ganska (67–80 %)", "Fairly (67–80%)"),
        [3] = new("Mycket (över 80 %)", "Very (more than 80%)"),
    };

    /// <summary>What an answer that is not blank earns.</summary>
    /// <param name="grade">What it is worth in itself.</param>
    /// <param name="certainty">1–3; null counts as <see cref="Lowest"/>.</param>
    /// <returns>Share of the question's points, −6 to 3.</returns>
    public static decimal Share(Grade grade, int? certainty) => (certainty ?? Lowest, grade.Correctness) switch
    {
        (1, Correctness.Wrong) => 0,
        (2, Correctness.Wrong) => -2,
        (3, Correctness.Wrong) => -6,
        (var said and >= Lowest and <= Highest, _) => said * grade.Fraction,
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, "Certainty is 1, 2 or 3."),
    };
}
