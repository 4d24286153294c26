using Lms.AspNetCore.Authoring.Bank;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Bank.Differences;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Bank;

/// <summary>A question's versions: what each one changed, in words, and which courses ask which.</summary>
/// <param name="bank">The questions.</param>
/// <param name="courses">For the names of the courses that ask it.</param>
/// <param name="types">For the types' names.</param>
/// <param name="time">The clock.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VersionsModel(QuestionBank bank, ICourseStore courses, QuestionTypes types, TimeProvider time) : LmsPage
{
    /// <summary>The question.</summary>
    public BankQuestion Question { get; private set; } = null!;

    /// <summary>Its versions, newest first.</summary>
    public IReadOnlyList<BankQuestionVersion> Versions { get; private set; } = [];

    /// <summary>The offered courses that ask it: title, quiz and the question's version, by title.</summary>
    public IReadOnlyList<(string Course, string Title, string Quiz, int Number)> Uses { get; private set; } = [];

    /// <summary>Number of the version that was made a draft again just now; 0 = none.</summary>
    [BindProperty(SupportsGet = true, Name = "ater")]
    public int TakenUp { get; set; }

    /// <summary>Number of the version that was made just now; 0 = none.</summary>
    [BindProperty(SupportsGet = true, Name = "klar")]
    public int Made { get; set; }

    /// <summary>Why nothing changed; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>Today, where the host is.</summary>
    public DateOnly Today => Dates.DateOf(time.GetUtcNow());

    internal BankWords Words => new(this, types);

    /// <summary>Shows the versions.</summary>
    /// <param name="question">The question.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid question, CancellationToken token) =>
        await ShowAsync(question, token) is { } hidden ? Refused(hidden) : Page();

    /// <summary>Makes an old version the draft, or the draft the next version, as the pressed button says.</summary>
    /// <param name="question">The question.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid question, CancellationToken token)
    {
        if (await ShowAsync(question, token) is { } hidden)
            return Refused(hidden);
        var revision = int.TryParse(Request.Form["revision"], out var known) ? known : 0;
        if (int.TryParse(Request.Form["ater"], out var number) && Versions.FirstOrDefault(version => version.Number == number) is { } old)
        {
            var saved = await bank.SaveDraftAsync(Actor, question, Math.Max(revision, 1), new(old.Source.Type, old.Source, old.Text, null), token);
            return saved.Succeeded ? LocalRedirect($"{Links.BankVersions(question)}?ater={number}") : await RefuseAsync(question, saved.Refusal, token);
        }

        var made = await bank.MakeVersionAsync(Actor, question, revision, token);
        return made.Succeeded ? LocalRedirect($"{Links.BankVersions(question)}?klar={made.Value.Number}") : await RefuseAsync(question, made.Refusal, token);
    }

    /// <summary>What differs between a version and the one before it.</summary>
    /// <param name="before">The older question.</param>
    /// <param name="after">The newer question.</param>
    public IReadOnlyList<QuestionChange> Between(QuestionSource before, QuestionSource after) => QuestionComparison.Between(before, after, types);

    private async Task<IActionResult> RefuseAsync(Guid question, Refusal refusal, CancellationToken token)
    {
        await ShowAsync(question, token);
        Problem = refusal;
        Response.StatusCode = Problems.StatusOf(refusal.Kind);
        return Page();
    }

    private async Task<Refusal?> ShowAsync(Guid id, CancellationToken token)
    {
        var found = await bank.FindAsync(Actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        Question = found.Value;
        Versions = await bank.ListVersionsAsync(Actor, id, token);
        var uses = new List<(string, string, string, int)>();
        foreach (var use in await bank.ListUsesAsync(Actor, id, token))
        {
            if (await courses.FindCurrentAsync(Actor.Tenant, use.CourseId, token) is { } current
                && current.Version == use.Version
                && await courses.FindVersionAsync(Actor.Tenant, current, token) is { } version)
            {
                uses.Add((use.CourseId, version.Course.Title.In(Language), version.Course.Quizzes.FirstOrDefault(quiz => quiz.Id == use.QuizId)?.Title.In(Language) ?? "", use.Number));
            }
        }

        Uses = [.. uses.OrderBy(use => use.Item2, StringComparer.Create(Visitor.Culture, ignoreCase: true))];
        return null;
    }
}
