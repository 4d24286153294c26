using System.Globalization;
using Lms.AspNetCore.Quizzes;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>
/// An attempt being answered: all questions on one page, or one at a time where the quiz is sequential. The script saves
/// as one goes; without it one form saves all.
/// </summary>
/// <param name="runner">Opens attempts.</param>
/// <param name="form">Takes the form.</param>
[RequestFormLimits(ValueCountLimit = PlayerForm.MaxValues)]
public sealed class PlayerModel(QuizRunner runner, PlayerForm form) : AttemptPage(runner)
{
    private const int AwayMinutes = 5;
    private static readonly string[] Named = ["ratta", "spara", "behall-mitt", "ta-nyare"];

    /// <summary>What was typed and could not be stored, by question.</summary>
    public IReadOnlyDictionary<string, UnsavedAnswer> Unsaved { get; private set; } = new Dictionary<string, UnsavedAnswer>();

    /// <summary>Why the learner could not go on; null when nothing was in the way.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>True when the person comes back to an attempt that is under way.</summary>
    [BindProperty(SupportsGet = true, Name = "fortsatt")]
    public bool ComesBack { get; set; }

    /// <summary>The question that the person wanted to leave without a whole answer, by its place; 0 = none.</summary>
    [BindProperty(SupportsGet = true, Name = "obesvarad")]
    public int LeavesBlank { get; set; }

    /// <summary>True when the person tried to go on from a question that was left already.</summary>
    [BindProperty(SupportsGet = true, Name = "lamnad")]
    public bool LeftBefore { get; set; }

    /// <summary>True when questions come one at a time.</summary>
    public bool IsSequential => Attempt.Quiz.Navigation == QuizNavigation.Sequential;

    /// <summary>Questions with a whole answer.</summary>
    public int Answered => Asked.Count(question => question.Standing is QuestionStanding.Answered or QuestionStanding.Checked);

    /// <summary>The question at hand in sequential navigation; null when one moves freely.</summary>
    public QuestionView? Current => Attempt.Current is { } current ? Attempt.Find(current) : null;

    /// <summary>Where the person was, told when one comes back after a while; null when there is nothing to tell.</summary>
    public QuestionView? Resume
    {
        get
        {
            if (IsSequential || Attempt.LastTouched is not { } last || Attempt.Find(last) is not { Number: > 1 } question)
                return null;
            var away = Attempt.Attempt.Steps.Max(step => step.At).AddMinutes(AwayMinutes) < Attempt.Attempt.ReadAt;
            return ComesBack || away ? question : null;
        }
    }

    /// <summary>Shows the attempt; a submitted one shows its result instead.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid attempt, CancellationToken token)
    {
        var id = new AttemptId(attempt);
        if (await LoadAsync(id, token) is { } refusal)
            return Refused(refusal);
        if (!IsOpen)
            return LocalRedirect(Links.Result(id));
        return IsSequential && Attempt.Current is null ? LocalRedirect(Links.Submit(id)) : Page();
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
        if (await LoadAsync(id, token) is { } gone)
            return Refused(gone);
        if (!IsOpen)
            return LocalRedirect(Links.Result(id) + "?redan=true");
        if (Unsaved.Count == 0)
            return Leaving is { } leaving ? await LeaveAsync(id, leaving, token) : LocalRedirect(Next(id));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string? Leaving => Request.Form["ga-vidare"].FirstOrDefault() ?? Request.Form["ga-vidare-utan"].FirstOrDefault();

    private async Task<IActionResult> LeaveAsync(AttemptId id, string question, CancellationToken token)
    {
        if (!IsSequential || Attempt.Current != question || Attempt.Find(question) is not { } current)
            return LocalRedirect(Links.Attempt(id) + "?lamnad=true");
        if (current.Standing is QuestionStanding.Unanswered or QuestionStanding.Partial && !Request.Form.ContainsKey("ga-vidare-utan"))
            return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{Links.Attempt(id)}?obesvarad={current.Ordinal}"));
        var left = await Runner.LeaveAsync(Actor, id, new Answer(question, current.Sequence + 1, current.Value, current.Certainty), token);
        if (left.Succeeded)
            return LocalRedirect(Links.Attempt(id));
        if (left.Refusal.Code == QuizRefusals.TimeUp.Code || left.Refusal.Code == QuizRefusals.Closed.Code)
            return LocalRedirect(Links.Result(id) + "?redan=true");
        Problem = left.Refusal;
        if (await LoadAsync(id, token) is { } gone)
            return Refused(gone);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return IsOpen ? Page() : LocalRedirect(Links.Result(id));
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
