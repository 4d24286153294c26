using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Accommodations;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Accommodations;

/// <summary>Extended time: who has it, and giving and taking it. Names travel in forms only, so that no address or log holds them.</summary>
/// <param name="desk">Gives and takes it.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(AccommodationDesk desk) : LmsPage
{
    private static readonly decimal[] Common = [1.25m, 1.5m, 2m];

    /// <summary>Everyone who has extended time.</summary>
    public IReadOnlyList<AccommodatedPerson> Granted { get; private set; } = [];

    /// <summary>Who was found; null before a search.</summary>
    public IReadOnlyList<AccommodatedPerson>? Found { get; private set; }

    /// <summary>The person to decide about; null when none was chosen.</summary>
    public AccommodatedPerson? Chosen { get; private set; }

    /// <summary>What was searched for.</summary>
    public string Search { get; private set; } = "";

    /// <summary>What was chosen in the form: a factor with a decimal point, <c>0</c>, or <c>egen</c>.</summary>
    public string Choice { get; private set; } = "";

    /// <summary>The own value as it was typed.</summary>
    public string Own { get; private set; } = "";

    /// <summary>Why it could not be stored; null when it could.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>True right after a decision was stored.</summary>
    [BindProperty(SupportsGet = true, Name = "sparat")]
    public bool Saved { get; set; }

    /// <summary>The factors that are offered by name.</summary>
    public static IReadOnlyList<decimal> Factors => Common;

    /// <summary>A factor in words, e.g. <c>en och en halv gång så lång tid</c>.</summary>
    /// <param name="factor">The factor.</param>
    public string Words(decimal factor) => factor switch
    {
        Accommodation.NoLimit => Say("ingen tidsgräns", "no time limit"),
        1.25m => Say("25 procent längre tid", "25 per cent longer"),
        1.5m => Say("50 procent längre tid", "50 per cent longer"),
        2m => Say("dubbel tid", "double time"),
        _ => Say($"{factor.ToString("0.##", Visitor.Culture)} gånger så lång tid", $"{factor.ToString("0.##", Visitor.Culture)} times as long"),
    };

    /// <summary>Shows who has extended time.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token) => Granted = await desk.ListAsync(Actor, token);

    /// <summary>Searches, chooses, stores or removes, as the pressed button says.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken token)
    {
        Search = Request.Form["namn"].ToString();
        var person = Guid.TryParse(Request.Form["person"], out var id) ? new PersonId(id) : (PersonId?)null;
        switch (Request.Form["gor"].ToString())
        {
            case "spara" when person is { } chosen: return await StoreAsync(chosen, token);
            case "ta-bort" when person is { } chosen:
                var removed = await desk.RemoveAsync(Actor, chosen, token);
                return removed.Succeeded ? LocalRedirect(Links.Accommodations + "?sparat=true") : Refused(removed.Refusal);
        }

        Granted = await desk.ListAsync(Actor, token);
        Found = person is null ? await desk.SearchAsync(Actor, Search, token) : null;
        Choose(person is { } wanted ? await desk.FindAsync(Actor, wanted, token) : null);
        return person is not null && Chosen is null ? Refused(Refusal.NotFound) : Page();
    }

    private async Task<IActionResult> StoreAsync(PersonId person, CancellationToken token)
    {
        var (choice, own) = (Request.Form["faktor"].ToString(), Request.Form["egen"].ToString());
        var given = await desk.GiveAsync(Actor, person, FactorOf(choice, own), token);
        if (given.Succeeded)
            return LocalRedirect(Links.Accommodations + "?sparat=true");
        if (given.Refusal.Kind == RefusalKind.NotFound || await desk.FindAsync(Actor, person, token) is not { } chosen)
            return Refused(given.Refusal);
        Granted = await desk.ListAsync(Actor, token);
        (Chosen, Choice, Own, Problem) = (chosen, choice, own, given.Refusal);
        Response.StatusCode = Problems.StatusOf(given.Refusal.Kind);
        return Page();
    }

    private void Choose(AccommodatedPerson? person)
    {
        Chosen = person;
        if (person?.Accommodation?.TimeFactor is not { } factor)
            return;
        Choice = factor == Accommodation.NoLimit || Common.Contains(factor) ? Value(factor) : "egen";
        Own = Choice == "egen" ? factor.ToString("0.##", Visitor.Culture) : "";
    }

    /// <summary>A factor as the form's value.</summary>
    /// <param name="factor">The factor.</param>
    public static string Value(decimal factor) => factor.ToString("0.##", CultureInfo.InvariantCulture);

    // What cannot be read is no valid factor, and the desk says what is.
    private static decimal FactorOf(string choice, string own)
    {
        var text = choice == "egen" ? own.Trim().Replace(',', '.') : choice;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && (choice != "egen" || factor != Accommodation.NoLimit)
            ? factor
            : -1;
    }
}
