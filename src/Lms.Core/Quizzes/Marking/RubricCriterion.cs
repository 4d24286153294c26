namespace Lms.Core.Quizzes.Marking;

/// <summary>One thing that a marker looks at.</summary>
/// <param name="Name">What it is called, plain text.</param>
/// <param name="Levels">At least two levels, in the author's order.</param>
public sealed record RubricCriterion(string Name, IReadOnlyList<RubricLevel> Levels)
{
    /// <summary>The most that it is worth.</summary>
    public decimal Most => Levels.Max(level => level.Points);
}
