using Lms.Core;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>The last look before handing in.</summary>
/// <param name="runner">Hands in.</param>
public sealed class SubmitModel(QuizRunner runner) : AttemptPage(runner)
{
    /// <summary>Questions without any answer.</summary>
    public IReadOnlyList<QuestionView> Unanswered => [.. Attempt.Questions.Where(question => question.Standing == QuestionStanding.Unanswered)];

    /// <summary>Questions with parts missing.</summary>
    public IReadOnlyList<QuestionView> Partly => [.. Attempt.Questions.Where(question => question.Standing == QuestionStanding.Partial)];

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
        var submitted = await Runner.SubmitAsync(Actor, id, token);
        if (submitted.Succeeded)
            return LocalRedirect(Links.Result(id));

        // Pressed twice, or handed in from another tab: the result is what the person wants to see.
        return submitted.Refusal.Kind == RefusalKind.NotFound ? Refused(submitted.Refusal) : LocalRedirect(Links.Result(id));
    }
}
