using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Overrides;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Quizzes.Overrides;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Overrides;

/// <summary>Other rules at a quiz, for a person or a unit: who has them, giving and ending them.</summary>
/// <param name="desk">Gives and ends them.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class QuizModel(OverrideDesk desk) : LmsPage
{
    /// <summary>The quiz and the decisions.</summary>
    public OverrideSheet Sheet { get; private set; } = null!;

    /// <summary>Course and quiz.</summary>
    public ItemKey Key { get; private set; }

    /// <summary>What was searched for; empty when nothing was.</summary>
    public string Search { get; private set; } = "";

    /// <summary>The form as it was sent, or an empty one.</summary>
    public OverrideForm Form { get; private set; } = new();

    /// <summary>The form's decision.</summary>
    public Guid Id { get; private set; }

    /// <summary>What was just done: <c>sparad</c> or <c>borta</c>; null when nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "klart")]
    public string? Done { get; set; }

    /// <summary>How many attempts under way just got more time.</summary>
    [BindProperty(SupportsGet = true, Name = "pagar")]
    public int Prolonged { get; set; }

    /// <summary>Why nothing was done; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    internal AllowanceWords Words => new(this);

    /// <summary>Shows the decisions, and whom a search finds.</summary>
    /// <param name="course">The course.</param>
    /// <param name="quiz">The quiz within the course.</param>
    /// <param name="sok">Part of a name.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string quiz, string? sok, CancellationToken token)
    {
        (Key, Search, Id) = (new(course, quiz), sok ?? "", Guid.CreateVersion7());
        return await ShowAsync(token);
    }

    /// <summary>Gives other rules, or ends them.</summary>
    /// <param name="course">The course.</param>
    /// <param name="quiz">The quiz within the course.</param>
    /// <param name="id">The decision.</param>
    /// <param name="sok">Part of a name.</param>
    /// <param name="avsluta">The decision to end; null to give one.</param>
    /// <param name="vem">Whom it is for.</param>
    /// <param name="forsok">Extra attempts.</param>
    /// <param name="tid">The time factor.</param>
    /// <param name="oppnar">When it opens.</param>
    /// <param name="stanger">When it closes.</param>
    /// <param name="skal">Why.</param>
    /// <param name="pagaende">True: attempts under way get the longer time as well.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(
        string course, string quiz, Guid id, string? sok, Guid? avsluta, string? vem, string? forsok, string? tid, string? oppnar,
        string? stanger, string? skal, bool pagaende, CancellationToken token)
    {
        (Key, Search, Id) = (new(course, quiz), sok ?? "", id);
        Form = new() { Whom = vem, Attempts = forsok, Time = tid, Opens = oppnar, Closes = stanger, Reason = skal, UnderWay = pagaende };
        if (avsluta is { } ended)
        {
            var removed = await desk.RemoveAsync(Actor, Key, ended, token);
            return removed.Succeeded ? LocalRedirect(Links.Overrides(Key) + "?klart=borta") : Refused(removed.Refusal);
        }

        var read = Form.Read(Key, id == Guid.Empty ? Guid.CreateVersion7() : id);
        Problem = read.Refusal;
        if (read.Succeeded)
        {
            var given = await desk.GiveAsync(Actor, read.Value, Form.UnderWay, token);
            if (given.Succeeded)
                return LocalRedirect(Links.Overrides(Key) + string.Create(CultureInfo.InvariantCulture, $"?klart=sparad&pagar={given.Value}"));
            Problem = given.Refusal;
        }

        if (Problem == Refusal.NotFound)
            return Refused(Refusal.NotFound);
        Response.StatusCode = Problems.StatusOf(Problem!.Kind);
        return await ShowAsync(token);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken token)
    {
        var found = await desk.OpenAsync(Actor, Key, Search, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Sheet = found.Value;
        return Page();
    }
}
