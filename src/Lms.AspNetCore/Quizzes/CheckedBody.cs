using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>A checked answer with its feedback. What the behaviour does not tell yet is null or empty.</summary>
internal sealed record CheckedBody(
    string Id,
    long Seq,
    DateTimeOffset? SavedAt,
    Response Value,
    Correctness? Correctness,
    decimal? Mark,
    IReadOnlyList<string> Feedback,
    Response? Right,
    IReadOnlyList<string> Hints,
    int? TriesLeft,
    bool MayAnswer,
    int? Certainty)
{
    internal static CheckedBody Of(QuestionView view, string language) => new(
        view.Id,
        view.Sequence,
        view.SavedAt,
        view.Value,
        view.Feedback?.Correctness,
        view.Feedback?.Mark,
        ReviewBody.Words(view.Feedback, language),
        view.Feedback?.Right,
        [.. view.Hints.Select(hint => hint.In(language))],
        view.TriesLeft,
        view.MayAnswer,
        view.Certainty);
}
