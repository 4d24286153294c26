namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>One reply on the map of a dialogue.</summary>
/// <param name="Text">What is said, HTML.</param>
/// <param name="Consequence">What then happens, HTML; may be empty.</param>
/// <param name="Feedback">Why, HTML; may be empty.</param>
/// <param name="To">Number of the place where it leads.</param>
/// <param name="Chosen">True when it was said.</param>
/// <param name="IsBest">True when the author gave it the highest weight of the replies there.</param>
public sealed record DialogueWay(LocalText Text, LocalText Consequence, LocalText Feedback, int To, bool Chosen, bool IsBest);
