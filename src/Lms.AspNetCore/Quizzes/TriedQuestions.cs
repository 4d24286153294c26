using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Questions that a trainer tries. Answers are checked and forgotten: the form carries what was typed.</summary>
/// <param name="form">The form that was posted.</param>
/// <param name="ratta">The question to check.</param>
/// <param name="igen">The question to open again.</param>
/// <param name="before">Questions checked before.</param>
/// <param name="picture">Gives the address of a picture by its path.</param>
internal sealed class TriedQuestions(IFormCollection form, string? ratta, string? igen, IEnumerable<string> before, Func<string, string?>? picture = null)
{
    private readonly PostedAnswers posted = new(form);
    private readonly HashSet<string?> graded = before.Append(ratta).Where(id => id is not null && id != igen).ToHashSet(StringComparer.Ordinal);

    /// <summary>The questions, unanswered.</summary>
    /// <param name="views">The questions.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="picture">Gives the address of a picture by its path.</param>
    public static IReadOnlyList<QuestionPart> Untouched(IReadOnlyList<QuestionView> views, string language, Func<string, string?>? picture = null) =>
        [.. views.Select(view => new QuestionPart(view, language) { Count = CountOf(views), PictureAddress = AddressOf(view, picture) })];

    /// <summary>What is to be checked.</summary>
    public IReadOnlyList<Answer> AnswersTo(IReadOnlyList<QuestionView> views) =>
        [.. views.Select(posted.Find).OfType<Answer>().Where(answer => graded.Contains(answer.Question))];

    /// <summary>The questions as they are now: checked, or with what was typed.</summary>
    /// <param name="views">After the check.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="only">Show this question only, for the script; null shows all.</param>
    public IReadOnlyList<QuestionPart> Shown(IReadOnlyList<QuestionView> views, string language, string? only) =>
        [.. views.Where(view => only is null || view.Id == only).Select(view => Part(view, language, CountOf(views)))];

    private static int CountOf(IReadOnlyList<QuestionView> views) => views.Count(question => question.Assessment != Assessment.None);

    private static string? AddressOf(QuestionView view, Func<string, string?>? picture) => view.Picture is { } shown ? picture?.Invoke(shown.Path) : null;

    private QuestionPart Part(QuestionView view, string language, int count) =>
        view.Feedback is not null || posted.Find(view) is not { } answer
            ? new(view, language) { Count = count, PictureAddress = AddressOf(view, picture) }
            : new(view, language) { Count = count, PictureAddress = AddressOf(view, picture), Value = answer.Response, Problem = graded.Contains(view.Id) ? QuizRefusals.AnswerBlank.Message : null };
}
