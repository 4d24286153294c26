using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>An answer as sent: <c>value</c> holds values by field name.</summary>
internal sealed record AnswerBody(long Seq, Response? Value, int? Certainty)
{
    internal Answer For(string question) => new(question, Seq, Value ?? Response.Blank, Certainty);
}
