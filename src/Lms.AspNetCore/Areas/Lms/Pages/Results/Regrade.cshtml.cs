using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.AspNetCore.Results;
using Lms.Core;
using Lms.Core.Quizzes.Regrading;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Results;

/// <summary>Regrading one question: what it would change, and then, with a reason, changing it.</summary>
/// <param name="regrader">Regrades.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RegradeModel(Regrader regrader) : LmsPage
{
    private const string Everybody = "alla";

    /// <summary>What may be chosen, and what was proposed.</summary>
    public RegradeProposal Proposal { get; private set; } = null!;

    /// <summary>Course and quiz.</summary>
    public ItemKey Key { get; private set; }

    /// <summary>The question chosen; empty while none is.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The version whose key is to count, or <c>alla</c>.</summary>
    public string By { get; private set; } = "";

    /// <summary>The share for everybody, in per cent, as written.</summary>
    public string Share { get; private set; } = "100";

    /// <summary>The reason as written.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The form's decision.</summary>
    public Guid Id { get; private set; }

    /// <summary>The decision that was just carried out, at least in part; null when none was.</summary>
    public RegradeDecision? Shown { get; private set; }

    /// <summary>Why nothing was done; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    internal ResultWords Words => new(this);

    internal bool IsForEverybody => By == Everybody;

    /// <summary>Shows what may be chosen, and what the chosen correction would bring about.</summary>
    /// <param name="course">The course.</param>
    /// <param name="quiz">The quiz within the course.</param>
    /// <param name="fraga">The question.</param>
    /// <param name="enligt">The version's number, or <c>alla</c>.</param>
    /// <param name="andel">Per cent for everybody.</param>
    /// <param name="omrattning">A decision to show.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(
        string course, string quiz, string? fraga, string? enligt, string? andel, Guid? omrattning, CancellationToken token)
    {
        Choose(course, quiz, fraga, enligt, andel);
        Id = Guid.CreateVersion7();
        if (await ProposeAsync(token) is { } refused)
            return refused;
        Shown = Proposal.Earlier.FirstOrDefault(decision => decision.Id == omrattning);
        return Page();
    }

    /// <summary>Begins to regrade, or goes on with what was begun.</summary>
    /// <param name="course">The course.</param>
    /// <param name="quiz">The quiz within the course.</param>
    /// <param name="id">The decision.</param>
    /// <param name="fortsatt">True to go on.</param>
    /// <param name="fraga">The question.</param>
    /// <param name="enligt">The version's number, or <c>alla</c>.</param>
    /// <param name="andel">Per cent for everybody.</param>
    /// <param name="sedd">Which proposal the form showed.</param>
    /// <param name="skal">The reason.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(
        string course, string quiz, Guid id, bool fortsatt, string? fraga, string? enligt, string? andel, string? sedd, string? skal, CancellationToken token)
    {
        Choose(course, quiz, fraga, enligt, andel);
        Reason = (skal ?? "").ReplaceLineEndings("\n");
        var done = fortsatt
            ? await regrader.ContinueAsync(Actor, Key, id, token)
            : await regrader.BeginAsync(Actor, id == Guid.Empty ? Guid.CreateVersion7() : id, Key, Correction() ?? new("", null, null), sedd ?? "", Reason, token);
        if (done.Succeeded)
            return LocalRedirect(Links.Regrade(Key) + $"?omrattning={done.Value.Decision.Id}");
        if (done.Refusal == Refusal.NotFound)
            return Refused(done.Refusal);
        Id = id;
        if (await ProposeAsync(token) is { } refused)
            return refused;
        Problem = done.Refusal;
        Response.StatusCode = Problems.StatusOf(done.Refusal.Kind);
        return Page();
    }

    /// <summary>The question's words.</summary>
    internal string Name(string question)
    {
        var sources = Proposal.Version.Course.Questions;
        var at = sources.Select(source => source.Id).ToList().IndexOf(question);
        return at < 0 ? question : Say($"Fråga {at + 1}: ", $"Question {at + 1}: ") + Words.Plain(sources[at].Prompt);
    }

    private async Task<IActionResult?> ProposeAsync(CancellationToken token)
    {
        var found = await regrader.ProposeAsync(Actor, Key, Correction(), token);
        if (!found.Succeeded && found.Refusal != Refusal.NotFound)
        {
            Problem = found.Refusal;
            Response.StatusCode = Problems.StatusOf(found.Refusal.Kind);
            found = await regrader.ProposeAsync(Actor, Key, null, token);
        }

        if (!found.Succeeded)
            return Refused(found.Refusal);
        Proposal = found.Value;
        return null;
    }

    private void Choose(string course, string quiz, string? question, string? by, string? share) =>
        (Key, Question, By, Share) = (new(course, quiz), question ?? "", by ?? "", share ?? "100");

    private Correction? Correction()
    {
        if (Question.Length == 0)
            return null;
        if (!IsForEverybody)
            return new(Question, By, null);
        var written = Share.Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim();
        return new(Question, null, decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent / 100 : -1);
    }
}
