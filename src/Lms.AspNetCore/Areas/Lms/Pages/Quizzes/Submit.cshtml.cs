using System.Globalization;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>The last look before handing in.</summary>
/// <param name="runner">Hands in.</param>
public sealed class SubmitModel(QuizRunner runner) : AttemptPage(runner)
{
    private const string ShownPrefix = "lopnummer.";

    /// <summary>Questions without any answer.</summary>
    public IReadOnlyList<QuestionView> Unanswered => [.. Attempt.Questions.Where(question => question.Standing == QuestionStanding.Unanswered && !question.IsRequired)];

    /// <summary>Questions without any answer that must be answered first.</summary>
    public IReadOnlyList<QuestionView> Required => [.. Attempt.Questions.Where(question => question.Standing == QuestionStanding.Unanswered && question.IsRequired)];

    /// <summary>Questions with parts missing.</summary>
    public IReadOnlyList<QuestionView> Partly => [.. Attempt.Questions.Where(question => question.Standing == QuestionStanding.Partial)];

    /// <summary>True when questions come one at a time.</summary>
    public bool IsSequential => Attempt.Quiz.Navigation == QuizNavigation.Sequential;

    /// <summary>True when there are questions to go back to.</summary>
    public bool MayGoBack => !IsSequential || Attempt.Current is not null;

    /// <summary>True when nothing stands in the way of handing in.</summary>
    public bool MayHandIn => IsSequential || Required.Count == 0 || Attempt.SecondsLeft == 0;

    /// <summary>Why it could not be handed in; null when it was not tried.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The name of the form's field that tells which answer of the question the page shows.</summary>
    /// <param name="question">The question.</param>
    public static string ShownName(QuestionView question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ShownPrefix + question.Id;
    }

    /// <summary>Shows what is missing; a submitted attempt shows its result instead.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid attempt, CancellationToken token)
    {
        var id = new AttemptId(attempt);
        if (await LoadAsync(id, token) is { } refusal)
            return Refused(refusal);
        return IsOpen ? Page() : LocalRedirect(Links.Result(id));
    }

    /// <summary>Hands in.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid attempt, CancellationToken token)
    {
        var id = new AttemptId(attempt);
        var submitted = await Runner.SubmitAsync(Actor, id, Shown(), token);
        if (submitted.Succeeded)
            return LocalRedirect(Links.Result(id));
        if (submitted.Refusal.Kind == RefusalKind.NotFound)
            return Refused(submitted.Refusal);

        if (await LoadAsync(id, token) is not null || !IsOpen)
            return LocalRedirect(Links.Result(id));
        Problem = submitted.Refusal;
        Response.StatusCode = Problems.StatusOf(submitted.Refusal.Kind);
        return Page();
    }

    private Dictionary<string, long>? Shown()
    {
        var shown = Request.Form
            .Where(field => field.Key.StartsWith(ShownPrefix, StringComparison.Ordinal))
            .ToDictionary(
                field => field.Key[ShownPrefix.Length..],
                field => long.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
                StringComparer.Ordinal);
        return shown.Count == 0 ? null : shown;
    }
}
