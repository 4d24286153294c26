using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Outbox;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Outbox;

/// <summary>Messages to other systems that do not get through, and what to do about them. Shows ids and codes, nobody's name.</summary>
/// <param name="oversight">Looks after them.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(OutboxOversight oversight) : LmsPage
{
    /// <summary>How the outbox stands.</summary>
    public OutboxState State { get; private set; } = new(0, null, [], []);

    /// <summary>The message that is about to be given up; null when none is.</summary>
    public AsideMessage? ToDrop { get; private set; }

    /// <summary>What could not be done; null when it could.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>What was done just now: <c>skickat</c>, <c>alla</c> or <c>borttaget</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "klart")]
    public string? Done { get; set; }

    /// <summary>The sentence that answers the page's question.</summary>
    public string Verdict => (State.Aside.Count, State.Failing.Count, State.Waiting) switch
    {
        (0, 0, 0) => Say("Allt är skickat", "Everything is sent"),
        (0, 0, 1) => Say("Ett meddelande är på väg", "One message is on its way"),
        (0, 0, var waiting) => Say($"{waiting} meddelanden är på väg", $"{waiting} messages are on their way"),
        (0, 1, _) => Say("Ett meddelande har inte kommit fram än", "One message has not got through yet"),
        (0, var failing, _) => Say($"{failing} meddelanden har inte kommit fram än", $"{failing} messages have not got through yet"),
        (1, _, _) => Say("Ett meddelande väntar på dig", "One message waits for you"),
        var (aside, _, _) => Say($"{aside} meddelanden väntar på dig", $"{aside} messages wait for you"),
    };

    /// <summary>Shows it; with <c>ta-bort</c> asks before a message is given up.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken token)
    {
        var found = await oversight.FindAsync(Actor, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        State = found.Value;
        if (long.TryParse(Request.Query["ta-bort"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            ToDrop = State.Aside.FirstOrDefault(message => message.Id == id);
        return Page();
    }

    /// <summary>Sends again or gives up, as the pressed button says.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken token)
    {
        _ = long.TryParse(Request.Form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var (done, word) = Request.Form["gor"].ToString() switch
        {
            "skicka" => (await oversight.ReplayAsync(Actor, id, token), "skickat"),
            "skicka-alla" => (await oversight.ReplayAllAsync(Actor, token), "alla"),
            "ta-bort" => (await oversight.DropAsync(Actor, id, token), "borttaget"),
            _ => (null, ""),
        };
        if (done is null)
            return LocalRedirect(Links.Outbox);
        if (done.Succeeded)
            return LocalRedirect($"{Links.Outbox}?klart={word}");
        if (done.Refusal.Kind == RefusalKind.NotFound)
            return Refused(done.Refusal);
        Problem = done.Refusal;
        Response.StatusCode = Problems.StatusOf(done.Refusal.Kind);
        State = (await oversight.FindAsync(Actor, token)).Value ?? State;
        return Page();
    }
}
