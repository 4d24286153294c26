using Lms.Core;
using Lms.Core.Organisation;
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
        var plain = new List<Answer>();
        foreach (var question in view.Questions.Where(question => question.MayAnswer && question.Id != posted.TakeNewer))
        {
            if (posted.Find(question) is not { } answer)
                continue;
            if (question.Id == posted.Check)
                Note(answer, (await runner.CheckAsync(actor, view.Attempt.Id, answer, token)).Refusal);
            else if (!IsSettled(question, answer, posted))
                plain.Add(answer);
        }

        if (plain.Count == 0)
            return unsaved;
        var taken = await runner.SaveAllAsync(actor, view.Attempt.Id, plain, token);
        for (var i = 0; i < plain.Count; i++)
            Note(plain[i], taken.Succeeded ? taken.Value[i].Outcome.Refusal : taken.Refusal);
        return unsaved;

        void Note(Answer answer, Refusal? refusal)
        {
            if (refusal is not null)
                unsaved[answer.Question] = new UnsavedAnswer(answer.Response, answer.Sequence - 1, refusal, answer.Certainty);
        }
    }

    private static bool IsSettled(QuestionView question, Answer answer, PostedAnswers posted) =>
        (answer.Response.Equals(question.Value) && answer.Certainty == question.Certainty)
        || (question.Id != posted.KeepMine && posted.IsUntouched(question, answer));
}
