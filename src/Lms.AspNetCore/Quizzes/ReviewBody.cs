using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>A result. What the review settings do not allow is null or empty.</summary>
internal sealed record ReviewBody(
    Guid Id,
    ReviewMoment Moment,
    bool? Passed,
    decimal? Mark,
    decimal? MaxMark,
    decimal? Share,
    int Pending,
    string Overall,
    DateTimeOffset? SubmittedAt,
    IReadOnlyList<ReviewedBody> Questions)
{
    internal static ReviewBody Of(AttemptView view, string language)
    {
        var result = view.Items.TellResult() ? view.Attempt.Result : null;
        return new(
            view.Attempt.Id.Value,
            view.Moment,
            result?.Passed,
            result?.Mark,
            result?.MaxMark,
            result?.Share,
            view.Attempt.Result?.Pending ?? 0,
            view.Overall.In(language),
            view.Attempt.SubmittedAt,
            [.. view.Questions.Select(question => ReviewedBody.Of(question, language))]);
    }

    internal static IReadOnlyList<string> Words(QuestionFeedback? feedback, string language) => feedback is null
        ? []
        : [.. feedback.Feedback.Append(feedback.General).Where(text => !text.IsEmpty).Select(text => text.In(language))];
}

/// <summary>A question in review; <c>right</c> has the shape of a saved value.</summary>
internal sealed record ReviewedBody(
    string Id, Response Value, Correctness? Correctness, decimal? Mark, decimal Points, IReadOnlyList<string> Feedback, Response? Right)
{
    internal static ReviewedBody Of(QuestionView view, string language) => new(
        view.Id,
        view.Value,
        view.Feedback?.Correctness,
        view.Feedback?.Mark,
        view.Points,
        ReviewBody.Words(view.Feedback, language),
        view.Feedback?.Right);
}
