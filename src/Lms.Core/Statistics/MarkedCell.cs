namespace Lms.Core.Statistics;

/// <summary>What one question of one attempt earned.</summary>
/// <param name="Item">Index of the question among <see cref="MarksMatrix.Items"/>.</param>
/// <param name="Place">
/// 0-based place in the quiz that the question filled: questions drawn at random and versions of one question take turns
/// in a place.
/// </param>
/// <param name="Mark">The mark.</param>
public readonly record struct MarkedCell(int Item, int Place, double Mark)
{
    /// <summary>The options chosen; null or empty for a blank answer and for questions without options.</summary>
    public IReadOnlyList<ChosenOption>? Chosen { get; init; }
}
