using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Quizzes;
using Lms.Core;
using Lms.Core.Quizzes.Marking;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Marking;

/// <summary>Answers that wait for a person's mark, without the learners' names.</summary>
/// <param name="marker">Knows what waits.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class QueueModel(AttemptMarker marker) : LmsPage
{
    private const int Shown = 140;

    /// <summary>What there is to mark.</summary>
    public MarkingQueue Queue { get; private set; } = null!;

    internal const string Waits = "vantar";
    internal const string Apart = "avgors";

    /// <summary>What became of a mark right after it was saved: <c>true</c>, <c>vantar</c> or <c>avgors</c>; null otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "sparad")]
    public string? Saved { get; set; }

    /// <summary>Shows the queue.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken token)
    {
        var found = await marker.ListAsync(Actor, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Queue = found.Value;
        return Page();
    }

    /// <summary>What to say of a mark that was just saved; null when none was.</summary>
    internal string? SavedWords => Saved switch
    {
        "true" => Say("Bedömningen är sparad. Deltagaren ser den på resultatsidan.", "The mark is saved. The learner sees it on the result page."),
        Waits => Say("Bedömningen är sparad. Svaret väntar på en kollegas bedömning.", "The mark is saved. The answer waits for a colleague’s mark."),
        Apart => Say("Bedömningen är sparad. Den ligger långt från kollegans, så svaret behöver avgöras.", "The mark is saved. It is far from the colleague’s, so the answer needs a decision."),
        _ => null,
    };

    internal string Percent(decimal share) => new QuizWords(this).PercentSign(share);

    internal string Plain(LocalText text)
    {
        var words = PlainText.Of(text.In(Language));
        return words.Length <= Shown ? words : words[..words.LastIndexOf(' ', Shown)] + " …";
    }
}
