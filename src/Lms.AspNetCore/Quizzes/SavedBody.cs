using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Proof that an answer is stored.</summary>
internal sealed record SavedBody(Guid Attempt, string Question, long Seq, DateTimeOffset SavedAt, QuestionStanding State)
{
    internal static SavedBody Of(AnswerReceipt receipt) =>
        new(receipt.Attempt.Value, receipt.Question, receipt.Sequence, receipt.SavedAt, receipt.Standing);
}
