namespace Lms.Core.Quizzes.Player;

/// <summary>What became of one answer among several.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Outcome">The receipt, or why it was not taken.</param>
public sealed record TakenAnswer(string Question, Outcome<AnswerReceipt> Outcome);
