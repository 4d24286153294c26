namespace Lms.Core.Quizzes.Player;

/// <summary>A question of which a page believed something else than what is stored.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Sequence">What the page believed to be the newest stored sequence; 0 = nothing.</param>
/// <param name="Stored">The newest stored sequence; 0 = nothing.</param>
public sealed record AnswerDifference(string Question, long Sequence, long Stored);
