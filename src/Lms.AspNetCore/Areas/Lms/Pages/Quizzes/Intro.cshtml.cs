using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>What a quiz is about, attempts made, and the start.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="runner">Starts attempts.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IntroModel(CourseCatalogue catalogue, QuizRunner runner) : LmsPage
{
    /// <summary>The course as the person meets it.</summary>
    public CourseView Course { get; private set; } = null!;

    /// <summary>The quiz.</summary>
    public Quiz Quiz { get; private set; } = null!;

    /// <summary>The person's attempts at this quiz, newest first.</summary>
    public IReadOnlyList<AttemptSummary> Attempts { get; private set; } = [];

    /// <summary>The attempt that is open; null when none is.</summary>
    public AttemptSummary? Open => Attempts.FirstOrDefault(attempt => attempt.State == AttemptState.Open);

    /// <summary>Attempts left, an open one not counted; null = no limit.</summary>
    public int? Left => Quiz.Attempts == 0 ? null : Math.Max(0, Quiz.Attempts - Attempts.Count);

    /// <summary>True when an attempt may be started or continued.</summary>
    public bool MayStart => Course.Enrolment is not null && (Open is not null || Left is not 0);

    /// <summary>Why the start was refused; null when it was not.</summary>
    public Refusal? Problem { get; private set; }

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
        var started = await runner.StartAsync(Actor, new ItemKey(course, quiz), token);
        if (started.Succeeded)
            return LocalRedirect(Links.Attempt(started.Value.Id));
        if (started.Refusal.Kind == RefusalKind.NotFound || await LoadAsync(course, quiz, token) is not null)
            return Refused(started.Refusal);
        Problem = started.Refusal;
        Response.StatusCode = Lms.AspNetCore.Refusals.Problems.StatusOf(started.Refusal.Kind);
        return Page();
    }

    private async Task<Refusal?> LoadAsync(string course, string quiz, CancellationToken token)
    {
        var found = await catalogue.FindAsync(Actor, course, token);
        if (!found.Succeeded)
            return found.Refusal;
        var content = found.Value.Version.Course;

        // A self-test in a sensitive lesson is scored in the browser only: there is nothing to start here.
        if (content.FindQuiz(quiz) is not { } asked || content.IsPrivate(quiz))
            return Refusal.NotFound;
        Course = found.Value;
        Quiz = asked;
        Attempts = [.. found.Value.Attempts.Where(attempt => attempt.QuizId == quiz)];
        return null;
    }
}
