using System.Globalization;
using Lms.AspNetCore.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>An attempt being answered: all questions on one page. The script saves as one goes; without it one form saves all.</summary>
/// <param name="runner">Opens attempts.</param>
/// <param name="form">Takes the form.</param>
[RequestFormLimits(ValueCountLimit = PlayerForm.MaxValues)]
public sealed class PlayerModel(QuizRunner runner, PlayerForm form) : AttemptPage(runner)
{
    private static readonly string[] Named = ["ratta", "spara", "behall-mitt", "ta-nyare"];

    /// <summary>What was typed and could not be stored, by question.</summary>
    public IReadOnlyDictionary<string, UnsavedAnswer> Unsaved { get; private set; } = new Dictionary<string, UnsavedAnswer>();

    /// <summary>Questions with a whole answer.</summary>
    public int Answered => Attempt.Questions.Count(question => question.Standing is QuestionStanding.Answered or QuestionStanding.Checked);

    /// <summary>Shows the attempt; a submitted one shows its result instead.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid attempt, CancellationToken token)
    {
        var id = new AttemptId(attempt);
        if (await LoadAsync(id, token) is { } refusal)
            return Refused(refusal);
        return IsOpen ? Page() : LocalRedirect(Links.Result(id));
    }

    /// <summary>Saves all answers, and goes where the pressed button leads.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid attempt, CancellationToken token)
    {
        var id = new AttemptId(attempt);
        if (await LoadAsync(id, token) is { } refusal)
            return Refused(refusal);
        if (!IsOpen)
            return LocalRedirect(Links.Result(id) + "?redan=true");
        Unsaved = await form.TakeAsync(Actor, Attempt, Request.Form, token);
        if (Unsaved.Count == 0)
            return LocalRedirect(Next(id));
        if (await LoadAsync(id, token) is { } gone)
            return Refused(gone);
        if (!IsOpen)
            return LocalRedirect(Links.Result(id) + "?redan=true");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string Next(AttemptId id)
    {
        switch (Request.Form["gor"].ToString())
        {
            case "lamna-in": return Links.Submit(id);
            case "kursen": return Links.Course(Attempt.Attempt.CourseId);
        }

        var asked = Named.Select(name => Request.Form[name].FirstOrDefault()).FirstOrDefault(value => value is not null);
        return asked is not null && Attempt.Find(asked) is { } question
            ? Links.Attempt(id) + string.Create(CultureInfo.InvariantCulture, $"#f{question.Ordinal}")
            : Links.Attempt(id);
    }
}
