namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>An answer that two are to mark, as one of those who mark may see it.</summary>
/// <param name="Turn">What it waits for; what it waited for last, when it is settled.</param>
/// <param name="Own">The person's own opinion; null when there is none.</param>
/// <param name="Pair">Both opinions, side by side; null until both are given: nobody sees the other's before.</param>
/// <param name="Limit">How far apart the two may be and still make a mark together, 0–1.</param>
public sealed record PairSheet(MarkingTurn Turn, Opinion? Own, OpinionPair? Pair, decimal Limit);
