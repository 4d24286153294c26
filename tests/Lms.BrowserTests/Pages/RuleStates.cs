using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.RuleCourse;

namespace Lms.BrowserTests.Pages;

/// <summary>The pages of quizzes under each of their rules, and extended time.</summary>
internal static class RuleStates
{
    private const string Intro = "kurser/{course}/prov/{quiz}";
    private const string Player = "forsok/{attempt:guid}";
    private const string Submit = "forsok/{attempt:guid}/lamna-in";
    private const string Result = "forsok/{attempt:guid}/resultat";
    private const string Extended = "admin/anpassningar";

    public static IEnumerable<PageState> All { get; } =
    [
        new(Intro, "extended time", Learner, stage => stage.GoAsync($"kurser/{Id}/prov/pa-tid-2")),
        new(Intro, "one question at a time, under way", Learner, stage => stage.GoAsync($"kurser/{Id}/prov/en-i-taget")),
        new(Intro, "in sections, under way", Learner, stage => stage.GoAsync($"kurser/{Id}/prov/avsnitt")),
        new(Intro, "too soon, average, builds on the last", Learner, stage => stage.GoAsync($"kurser/{Id}/prov/forsok")),
        new(Intro, "closed", Learner, stage => stage.GoAsync($"kurser/{Id}/prov/stangt")),
        new(Intro, "not open yet", Learner, stage => stage.GoAsync($"kurser/{Id}/prov/oppnar")),
        new(Intro, "started too soon", Learner, StartTooSoonAsync),
        new(Player, "one question at a time", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["en-i-taget"]}")),
        new(Player, "one question at a time, left blank", Learner, LeaveBlankAsync),
        new(Player, "one question at a time, left before", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["en-i-taget"]}?lamnad=true")),
        new(Player, "on time", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["pa-tid"]}")),
        new(Player, "on time, the last minute", Learner, LastMinuteAsync),
        new(Player, "on time, over", Learner, OverAsync),
        new(Player, "required, with points", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["obligatorisk"]}")),
        new(Player, "in sections, come back", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["avsnitt"]}")),
        new(Submit, "gone through one at a time", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["genomgangen"]}/lamna-in")),
        new(Submit, "one at a time, not gone through", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["en-i-taget"]}/lamna-in")),
        new(Submit, "required unanswered", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["obligatorisk"]}/lamna-in")),
        new(Submit, "on time", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["pa-tid"]}/lamna-in")),
        new(Result, "shown later", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["dold"]}/resultat")),
        new(Result, "points only, with a comment", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["poang"]}/resultat")),
        new(Result, "time ran out", Learner, stage => stage.GoAsync($"forsok/{stage.World.Rules["slut"]}/resultat")),
        new(Extended, "someone has it", DemoPerson.Administrator, stage => stage.GoAsync(Extended)),
        new(Extended, "nobody has it", DemoPerson.Graduate, stage => stage.GoAsync(Extended)),
        new(Extended, "found", DemoPerson.Administrator, stage => FindAsync(stage, "a")),
        new(Extended, "nobody found", DemoPerson.Administrator, stage => FindAsync(stage, "Finns Inte")),
        new(Extended, "chosen", DemoPerson.Administrator, ChooseAsync),
        new(Extended, "refused value", DemoPerson.Administrator, RefuseAsync),
        new(Extended, "refused", DemoPerson.Trainer, stage => stage.GoAsync(Extended, 404)),
    ];

    private static async Task StartTooSoonAsync(Stage stage)
    {
        // A page that was open before the pause began still has its button.
        await stage.GoAsync($"kurser/{Id}/prov/pa-tid");
        await stage.SendAsync("form:not([action]):has([name=gjorda])", $"form.action = '/utbildning/kurser/{Id}/prov/forsok'; form.elements.gjorda.value = '9'");
        await Assertions.Expect(stage.Page.Locator("[role=alert]")).ToBeVisibleAsync();
    }

    private static async Task LeaveBlankAsync(Stage stage)
    {
        await stage.GoAsync($"forsok/{stage.World.Rules["en-i-taget"]}");
        await stage.Window.LeaveAsync(() => stage.Page.Locator("button[name=ga-vidare]").ClickAsync());
        await Assertions.Expect(stage.Page.Locator("button[name=ga-vidare-utan]")).ToBeVisibleAsync();
    }

    private static async Task LastMinuteAsync(Stage stage)
    {
        await EndAsync(stage.World.Rules["pa-tid"], TimeSpan.FromSeconds(58), TimeSpan.FromHours(1));
        await stage.GoAsync($"forsok/{stage.World.Rules["pa-tid"]}");
        await Assertions.Expect(stage.Page.Locator("[data-lms-timer-words]")).ToContainTextAsync(stage.Say("sekunder kvar", "seconds left"));

        // What is looked at must not be handed in meanwhile.
        await EndAsync(stage.World.Rules["pa-tid"], TimeSpan.FromMinutes(80), TimeSpan.FromHours(1));
    }

    private static async Task OverAsync(Stage stage)
    {
        // The page as it is while the server cannot be reached at the end.
        await stage.Page.UnrouteAllAsync();
        await stage.Page.RouteAsync("**/submission", route => route.AbortAsync());
        await EndAsync(stage.World.Rules["pa-tid"], TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        await stage.GoAsync($"forsok/{stage.World.Rules["pa-tid"]}");
        await Assertions.Expect(stage.Page.GetByText(stage.Say("Sidan når inte servern.", "The page cannot reach the server."))).ToBeVisibleAsync();
        await EndAsync(stage.World.Rules["pa-tid"], TimeSpan.FromMinutes(80), TimeSpan.FromHours(1));
    }

    private static async Task FindAsync(Stage stage, string name)
    {
        await stage.GoAsync(Extended);
        await stage.Page.Locator("#namn").FillAsync(name);
        await stage.Window.LeaveAsync(() => stage.Page.Locator("button[value=sok]").ClickAsync());
        await Assertions.Expect(stage.Page.Locator("#hittade")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Stage stage)
    {
        await stage.GoAsync(Extended);
        await stage.Window.LeaveAsync(() => stage.Page.Locator("section[aria-labelledby=har] button").First.ClickAsync());
        await Assertions.Expect(stage.Page.Locator("input[name=faktor]:checked")).ToHaveCountAsync(1);
    }

    private static async Task RefuseAsync(Stage stage)
    {
        await ChooseAsync(stage);
        await stage.Page.Locator("input[value=egen]").CheckAsync();
        await stage.Page.Locator("#egen").FillAsync("mycket");
        await stage.Window.LeaveAsync(() => stage.Page.Locator("button[value=spara]").ClickAsync());
        await Assertions.Expect(stage.Page.Locator("#fel")).ToBeVisibleAsync();
    }
}
