namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>One node of a dialogue on its map.</summary>
/// <param name="Number">Its number on the map, from 1.</param>
/// <param name="Text">What is said or told there, HTML.</param>
/// <param name="Speaker">Who says it; empty when nobody does.</param>
/// <param name="Visited">True when the walk came there.</param>
/// <param name="Score">What the ending earns, 0–1; null where the dialogue goes on.</param>
/// <param name="Feedback">Why the ending is what it is, HTML.</param>
/// <param name="Ways">The replies.</param>
public sealed record DialoguePlace(
    int Number, LocalText Text, LocalText Speaker, bool Visited, decimal? Score, LocalText Feedback, IReadOnlyList<DialogueWay> Ways);
