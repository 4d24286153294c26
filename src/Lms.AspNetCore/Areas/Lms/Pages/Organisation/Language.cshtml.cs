using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Pages.Organisation;

/// <summary>Stores the person's choice of language and goes back.</summary>
/// <param name="persons">People.</param>
public sealed class LanguageModel(IPersonStore persons) : LmsPage
{
    /// <summary>Stores the choice.</summary>
    /// <param name="sprak">One of <see cref="LanguageChoices"/>; anything else counts as Swedish.</param>
    /// <param name="tillbaka">Where to go back to; only an address of this host is followed.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string? sprak, string? tillbaka, CancellationToken token)
    {
        var chosen = LanguageChoices.Known(sprak);
        await persons.SetLanguageAsync(Actor.Tenant, Actor.Person, chosen, token);
        HttpContext.RequestServices.GetRequiredService<PersonMemory>().Keep(Visitor.Person! with { Language = chosen });
        return LocalRedirect(Url.IsLocalUrl(tillbaka) ? tillbaka : Links.Mine);
    }
}
