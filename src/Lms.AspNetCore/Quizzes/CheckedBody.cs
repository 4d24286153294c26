using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>A checked answer with its feedback.</summary>
internal sealed record CheckedBody(
    string Id, long Seq, DateTimeOffset? SavedAt, Response Value, decimal? Mark, IReadOnlyList<string> Feedback, Response? Right)
{
    internal static CheckedBody Of(QuestionView view, string language) => new(
        view.Id, view.Sequence, view.SavedAt, view.Value, view.Feedback?.Mark, ReviewBody.Words(view.Feedback, language), view.Feedback?.Right);
}
