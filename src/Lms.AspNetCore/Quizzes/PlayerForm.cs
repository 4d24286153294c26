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
        var check = form["ratta"].ToString();
        var keep = form["behall-sparat"].ToString();
        var unsaved = new Dictionary<string, UnsavedAnswer>(StringComparer.Ordinal);
        foreach (var question in view.Questions.Where(question => question.MayAnswer && question.Id != keep))
        {
            if (posted.Find(question) is not { } answer)
                continue;
            var refusal = question.Id == check
                ? (await runner.CheckAsync(actor, view.Attempt.Id, answer, token)).Refusal
                : answer.Response.Equals(question.Value)
                    ? null
                    : (await runner.SaveAsync(actor, view.Attempt.Id, answer, token)).Refusal;
            if (refusal is not null)
                unsaved[question.Id] = new UnsavedAnswer(answer.Response, refusal);
        }

        return unsaved;
    }
}
