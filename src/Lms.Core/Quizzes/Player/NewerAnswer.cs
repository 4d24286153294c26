using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Player;

/// <summary>The refusal <c>newer-answer-exists</c>, with the answer that is stored.</summary>
/// <param name="Newest">The question's newest stored step.</param>
public sealed record NewerAnswer(AttemptStep Newest)
    : Refusal(QuizRefusals.NewerExists.Code, QuizRefusals.NewerExists.Message, QuizRefusals.NewerExists.Kind);
