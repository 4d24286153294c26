using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>A result. What the review settings do not allow is null or empty.</summary>
internal sealed record ReviewBody(
    Guid Id, bool? Passed, decimal Mark, decimal MaxMark, decimal Share, DateTimeOffset? SubmittedAt, IReadOnlyList<ReviewedBody> Questions)
{
    internal static ReviewBody Of(AttemptView view, string language) => new(
        view.Attempt.Id.Value,
        view.Attempt.Result?.Passed,
        view.Attempt.Result?.Mark ?? 0,
        view.Attempt.Result?.MaxMark ?? 0,
        view.Attempt.Result?.Share ?? 0,
        view.Attempt.SubmittedAt,
        [.. view.Questions.Select(question => new ReviewedBody(
            question.Id, question.Value, question.Feedback?.Mark, Words(question.Feedback, language), question.Feedback?.Right))]);

    internal static IReadOnlyList<string> Words(QuestionFeedback? feedback, string language) => feedback is null
        ? []
        : [.. feedback.Feedback.Append(feedback.General).Where(text => !text.IsEmpty).Select(text => text.In(language))];
}

/// <summary>A question in review; <c>right</c> has the shape of a saved value.</summary>
internal sealed record ReviewedBody(string Id, Response Value, decimal? Mark, IReadOnlyList<string> Feedback, Response? Right);
