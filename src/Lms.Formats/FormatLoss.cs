using Lms.Core;

namespace Lms.Formats;

/// <summary>Something of a question that a format cannot say.</summary>
/// <param name="Question">See <see cref="Lms.Core.Quizzes.QuestionSource.Id"/>.</param>
/// <param name="Code">Stable code: the same for the same loss in every format, e.g. <c>loss-feedback</c>.</param>
/// <param name="Message">What is lost, for a trainer.</param>
public sealed record FormatLoss(string Question, string Code, Text Message);
