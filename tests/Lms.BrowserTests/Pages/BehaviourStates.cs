using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>What behaviours with several tries, certainty and marking by people bring to the player's pages.</summary>
internal static class BehaviourStates
{
    private const string Player = "forsok/{attempt:guid}";
    private const string Result = "forsok/{attempt:guid}/resultat";

    public static IEnumerable<PageState> All { get; } =
    [
        new("kurser/{course}/prov/{quiz}", "certainty explained", Busy, stage => stage.GoAsync("kurser/fragetyper/prov/sakerhet")),
        new(Player, "between tries, with a hint", Busy, stage => stage.GoAsync($"forsok/{stage.World.Behaviours.Tried}")),
        new(Player, "the same answer checked again", Busy, CheckAgainAsync),
        new(Player, "best of free tries so far", Busy, stage => stage.GoAsync($"forsok/{stage.World.Behaviours.Explored}")),
        new(Player, "how certain", Busy, stage => stage.GoAsync($"forsok/{stage.World.Behaviours.Certain}")),
        new(Result, "points after tries", Busy, stage => stage.GoAsync($"forsok/{stage.World.Behaviours.TriedResult}/resultat")),
        new(Result, "how certainty paid", Busy, stage => stage.GoAsync($"forsok/{stage.World.Behaviours.CertainResult}/resultat")),
        new(Result, "awaiting a mark", Busy, stage => stage.GoAsync($"forsok/{stage.World.Behaviours.Waiting}/resultat")),
        new(Result, "marked, with a comment", Busy, stage => stage.GoAsync($"forsok/{stage.World.Behaviours.Marked}/resultat")),
    ];

    private static async Task CheckAgainAsync(Stage stage)
    {
        await stage.GoAsync($"forsok/{stage.World.Behaviours.Tried}");
        await stage.Page.Locator("button[name=ratta]").First.ClickAsync();
        await Assertions.Expect(stage.Page.Locator(".lms-q-foot").GetByText(stage.Say("Du har redan rättat det här svaret.", "You have checked this answer already."))).ToBeVisibleAsync();
    }
}
