namespace Lms.Core.Quizzes.Player;

/// <summary>What a learner sees of a graded answer, as the behaviour or the review policy allows.</summary>
/// <param name="Grade">What it earned.</param>
/// <param name="Own">The learner's answer in words.</param>
/// <param name="Feedback">Feedback for what was chosen, HTML; empty where it is not shown.</param>
/// <param name="General">General feedback, HTML; empty where it is not shown.</param>
/// <param name="Right">A right answer in the shape of a saved value; null where it is not shown.</param>
/// <param name="RightWords">The right answer in words; null where it is not shown.</param>
public sealed record QuestionFeedback(
    Grade Grade, string Own, IReadOnlyList<LocalText> Feedback, LocalText General, Response? Right, string? RightWords)
{
    /// <summary>The parts of <see cref="Feedback"/> that each chosen value brought, by field and value; empty where they are not shown.</summary>
    public IReadOnlyDictionary<(string Field, string Value), IReadOnlyList<LocalText>> ByValue { get; init; } =
        new Dictionary<(string Field, string Value), IReadOnlyList<LocalText>>();
}
