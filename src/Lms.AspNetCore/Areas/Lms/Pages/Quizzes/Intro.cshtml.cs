using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>What a quiz is about, attempts made, and the start.</summary>
/// <param name="introductions">Introduces the quiz.</param>
/// <param name="runner">Starts attempts.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IntroModel(QuizIntroductions introductions, QuizRunner runner) : LmsPage
{
    private const int MaxKey = 200;

    private static readonly Refusal MadeAlready = new("attempt-made-already", new Text(
        "Du har gjort ett försök sedan sidan öppnades. Tryck igen om du vill börja ett nytt.",
        "You have made an attempt since the page was opened. Press again if you want to begin another one."));

    /// <summary>The quiz as the person meets it.</summary>
    public QuizIntroduction Introduction { get; private set; } = null!;

    /// <summary>The course as the person meets it.</summary>
    public CourseView Course => Introduction.Course;

    /// <summary>The quiz.</summary>
    public Quiz Quiz => Introduction.Quiz;

    /// <summary>The person's attempts at this quiz, newest first.</summary>
    public IReadOnlyList<AttemptSummary> Attempts => Introduction.Attempts;

    /// <summary>Why the start was refused; null when it was not.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The start form's key: the form sent twice starts one attempt.</summary>
    public string StartKey { get; } = Guid.NewGuid().ToString("n");

    /// <summary>Shows the quiz.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="quiz">The quiz's id within the course.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string quiz, CancellationToken token) =>
        await LoadAsync(course, quiz, token) is { } refusal ? Refused(refusal) : Page();

    /// <summary>Starts an attempt, or goes on with the open one.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="quiz">The quiz's id within the course.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string course, string quiz, CancellationToken token)
    {
        if (await LoadAsync(course, quiz, token) is { } gone)
            return Refused(gone);

        var key = Request.Form["nyckel"].ToString() is { Length: > 0 and <= MaxKey } sent ? sent : null;

        // An old page must not use up an attempt that nobody asked for.
        if (Introduction.Open is null && !Attempts.Any(attempt => key is not null && attempt.StartKey == key) && int.TryParse(Request.Form["gjorda"], NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known < Attempts.Count)
            return Refuse(MadeAlready);
        var started = await runner.StartAsync(Actor, new ItemKey(course, quiz), key, token);
        if (started.Succeeded)
            return LocalRedirect(WhereToGoOn(started.Value.Attempt.Id));
        return started.Refusal.Kind == RefusalKind.NotFound ? Refused(started.Refusal) : Refuse(started.Refusal);
    }

    private string WhereToGoOn(AttemptId id)
    {
        var to = Links.Attempt(id);
        return Introduction.Open is { LastTouched: { } last, Current: null } open && open.Attempt.Id == id && open.Find(last) is { } question
            ? string.Create(CultureInfo.InvariantCulture, $"{to}?fortsatt=true#f{question.Ordinal}")
            : to;
    }

    private PageResult Refuse(Refusal refusal)
    {
        Problem = refusal;
        Response.StatusCode = Problems.StatusOf(refusal.Kind);
        return Page();
    }

    private async Task<Refusal?> LoadAsync(string course, string quiz, CancellationToken token)
    {
        var found = await introductions.FindAsync(Actor, new ItemKey(course, quiz), token);
        if (found.Succeeded)
            Introduction = found.Value;
        return found.Refusal;
    }
}
