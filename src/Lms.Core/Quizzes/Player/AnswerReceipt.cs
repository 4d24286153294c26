using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Player;

/// <summary>Proof that an answer is stored.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Sequence">The stored sequence.</param>
/// <param name="SavedAt">The database's time, UTC.</param>
/// <param name="Standing">Where the question stands now.</param>
public sealed record AnswerReceipt(AttemptId Attempt, string Question, long Sequence, DateTimeOffset SavedAt, QuestionStanding Standing);
