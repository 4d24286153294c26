using Lms.Core;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Takes the player's form without script: all answers at once, and what the pressed button asks for.</summary>
/// <param name="runner">Stores answers.</param>
public sealed class PlayerForm(QuizRunner runner)
{
    /// <summary>The most values in a form: without script it holds every question of the attempt, and a trainer's set may have thousands.</summary>
    internal const int MaxValues = 100_000;

    /// <summary>Stores what differs from what is stored, and checks one question where that was asked for.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="view">The attempt as it stands.</param>
    /// <param name="form">The form.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What could not be stored or checked, by question; empty when all went well.</returns>
    public async Task<IReadOnlyDictionary<string, UnsavedAnswer>> TakeAsync(Actor actor, AttemptView view, IFormCollection form, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(form);
        var posted = new PostedAnswers(form);
        var unsaved = new Dictionary<string, UnsavedAnswer>(StringComparer.Ordinal);
        foreach (var question in view.Questions.Where(question => question.MayAnswer && question.Id != posted.TakeNewer))
        {
            if (posted.Find(question) is not { } answer)
                continue;
            if (await StoreAsync(actor, view.Attempt.Id, question, answer, posted, token) is { } refusal)
                unsaved[question.Id] = new UnsavedAnswer(answer.Response, answer.Sequence - 1, refusal, answer.Certainty);
        }

        return unsaved;
    }

    private async Task<Refusal?> StoreAsync(
        Actor actor, AttemptId attempt, QuestionView question, Answer answer, PostedAnswers posted, CancellationToken token)
    {
        if (question.Id == posted.Check)
            return (await runner.CheckAsync(actor, attempt, answer, token)).Refusal;
        var settled = (answer.Response.Equals(question.Value) && answer.Certainty == question.Certainty)
            || (question.Id != posted.KeepMine && posted.IsUntouched(question, answer));
        return settled ? null : (await runner.SaveAsync(actor, attempt, answer, token)).Refusal;
    }
}
