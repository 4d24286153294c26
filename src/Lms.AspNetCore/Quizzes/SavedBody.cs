using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Proof that an answer is stored.</summary>
internal sealed record SavedBody(long Seq, DateTimeOffset SavedAt, QuestionStanding State);
