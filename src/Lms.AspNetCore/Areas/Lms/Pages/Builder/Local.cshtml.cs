using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Courses.Local;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>The places that courses leave for the municipality's own words, such as its routine.</summary>
/// <param name="words">Keeps them.</param>
public sealed class LocalModel(LocalWords words) : LmsPage
{
    /// <summary>The languages to write in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["sv", "en"];

    /// <summary>Every slot, by course.</summary>
    public IReadOnlyList<LocalSlot> Slots { get; private set; } = [];

    /// <summary>The slot whose form was refused; null when none was.</summary>
    public ItemKey? Refusing { get; private set; }

    /// <summary>Why.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>What was typed in the refused form.</summary>
    public LocalText Typed { get; private set; } = LocalText.Empty;

    /// <summary>True right after a save.</summary>
    [BindProperty(SupportsGet = true, Name = "sparat")]
    public bool Saved { get; set; }

    /// <summary>Shows them.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token) => Slots = await words.ListAsync(Actor, token);

    /// <summary>Writes in one.</summary>
    /// <param name="plats">The course and the slot's id.</param>
    /// <param name="revision">What the form builds on.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string? plats, int revision, CancellationToken token)
    {
        if (!ItemKey.TryParse(plats, out var slot))
            return LocalRedirect(Links.OwnWords());
        Typed = LocalField.Read(Request.Form, "text", Languages);
        var written = await words.WriteAsync(Actor, slot, Typed, revision, token);
        if (written.Succeeded)
            return LocalRedirect(Links.OwnWords() + "?sparat=true");
        if (written.Refusal.Kind == RefusalKind.NotFound)
            return Refused(written.Refusal);
        (Refusing, Problem) = (slot, written.Refusal);
        Response.StatusCode = Problems.StatusOf(Problem.Kind);
        Slots = await words.ListAsync(Actor, token);
        return Page();
    }
}
