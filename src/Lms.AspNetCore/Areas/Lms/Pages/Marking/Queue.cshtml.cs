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

    /// <summary>True right after a mark was saved.</summary>
    [BindProperty(SupportsGet = true, Name = "sparad")]
    public bool IsSaved { get; set; }

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

    internal string Percent(decimal share) => new QuizWords(this).PercentSign(share);

    internal string Plain(LocalText text)
    {
        var words = PlainText.Of(text.In(Language));
        return words.Length <= Shown ? words : words[..words.LastIndexOf(' ', Shown)] + " …";
    }
}
