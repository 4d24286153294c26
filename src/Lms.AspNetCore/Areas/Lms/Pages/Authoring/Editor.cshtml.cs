using Lms.AspNetCore.Api;
using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring;

/// <summary>The GIFT editor. Problems never hinder saving, and no refusal loses what was typed.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="publications">What sets were published as.</param>
/// <param name="types">Question types, for their names.</param>
[RequestFormLimits(ValueLengthLimit = MaxFormValue)]
public sealed class EditorModel(QuestionSetAuthor author, SetPublications publications, QuestionTypes types) : LmsPage
{
    // Above what a set may hold, so that the use case refuses with a sentence and the text comes back.
    private const int MaxFormValue = 16 * 1024 * 1024;

    /// <summary>The stored set; null for a new one.</summary>
    public QuestionSet? Set { get; private set; }

    /// <summary>What the set was published as; null when it is a draft only.</summary>
    public CourseVersion? Published { get; private set; }

    /// <summary>The title in the form.</summary>
    public string SetTitle { get; private set; } = "";

    /// <summary>The text in the form, lines ended by LF.</summary>
    public string Gift { get; private set; } = "";

    /// <summary>The revision that the form builds on; 0 for a new set.</summary>
    public int Revision { get; private set; }

    /// <summary>Why the draft was not saved; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>True when somebody else has saved since: <see cref="Set"/> is theirs, the form mine.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>True when the form shows what is stored.</summary>
    public bool IsStored => Set is not null && Problem is null;

    /// <summary>True right after a save.</summary>
    [BindProperty(SupportsGet = true, Name = "sparat")]
    public string? JustSaved { get; set; }

    /// <summary>Where the browser keeps text that is not stored yet: by person, because devices are shared.</summary>
    /// <param name="set">The set; null for a new one.</param>
    public string DraftKey(Guid? set) => $"lms:studio:{Actor.Person}:{set?.ToString() ?? "ny"}";

    internal CheckedGift Checked => new(author.Check(Gift), types, Language);

    /// <summary>Opens a set, or an empty form.</summary>
    /// <param name="set">The set; null for a new one.</param>
    /// <param name="exempel">Anything: a new set begins with the example.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid? set, string? exempel, CancellationToken token)
    {
        if (set is not { } id)
        {
            if (exempel is not null)
                (SetTitle, Gift) = (Say("Mitt första självtest", "My first self-test"), Say(GiftSamples.Start));
            return Page();
        }

        var found = await author.FindAsync(Actor, id, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        await ShowAsync(found.Value, token);
        return Page();
    }

    /// <summary>Saves the draft.</summary>
    /// <param name="set">The set; null makes a new one.</param>
    /// <param name="revision">The revision that the form builds on.</param>
    /// <param name="titel">Title.</param>
    /// <param name="gift">The text.</param>
    /// <param name="sedan">Where to go afterwards: <c>forhandsvisning</c> or <c>publicera</c>; anything else stays.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid? set, int revision, string? titel, string? gift, string? sedan, CancellationToken token)
    {
        (SetTitle, Gift, Revision) = (titel ?? "", Lines(gift), revision);
        var saved = await author.SaveAsync(Actor, set, revision, SetTitle, Gift, token);
        if (saved.Succeeded)
            return Acknowledge(saved.Value, sedan);
        if (saved.Refusal.Kind == RefusalKind.NotFound)
            return Refused(saved.Refusal);
        if (saved.Refusal.Code == "set-changed-by-other" && set is { } id)
        {
            var theirs = await author.FindAsync(Actor, id, token);
            if (!theirs.Succeeded)
                return Refused(theirs.Refusal);
            (Set, IsConflict, Revision) = (theirs.Value, true, theirs.Value.Revision);
        }
        else if (set is { } known)
            Set = (await author.FindAsync(Actor, known, token)).Value;

        Problem = saved.Refusal;
        Response.StatusCode = Problems.StatusOf(Problem.Kind);
        if (Set is not null)
            Published = await publications.FindAsync(Actor, Set, token);
        return Page();
    }

    internal LineComparison Differences() => LineComparison.Of(Gift, Lines(Set?.Gift));

    private static string Lines(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);

    private IActionResult Acknowledge(QuestionSet stored, string? then)
    {
        if (Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            return new JsonResult(
                new SavedSet(Links.QuestionSet(stored.Id), stored.Revision, stored.Title, Dates.Machine(stored.ChangedAt), Dates.Clock(stored.ChangedAt)),
                LmsJson.Options);
        }

        return LocalRedirect(then switch
        {
            "forhandsvisning" => Links.QuestionSetPreview(stored.Id),
            "publicera" => Links.QuestionSetPublish(stored.Id),
            _ => Links.QuestionSet(stored.Id) + "?sparat=1",
        });
    }

    private async Task ShowAsync(QuestionSet stored, CancellationToken token)
    {
        (Set, SetTitle, Gift, Revision) = (stored, stored.Title, Lines(stored.Gift), stored.Revision);
        Published = await publications.FindAsync(Actor, stored, token);
    }
}
