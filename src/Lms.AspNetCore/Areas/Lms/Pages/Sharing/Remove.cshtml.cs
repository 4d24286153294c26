using Lms.AspNetCore.Mounting;
using Lms.Core.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Sharing;

/// <summary>Takes one's own share back, or hides a colleague's, and goes back to Mina utbildningar.</summary>
/// <param name="sharing">What is shared.</param>
public sealed class RemoveModel(LessonSharing sharing) : LmsPage
{
    /// <summary>Removes it.</summary>
    /// <param name="share">The share.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid share, CancellationToken token)
    {
        var removed = await sharing.RemoveAsync(Actor, new ShareId(share), token);
        return removed.Succeeded ? LocalRedirect(Links.Mine) : Refused(removed.Refusal);
    }
}
