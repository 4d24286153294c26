using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>The quiz player and what surrounds it.</summary>
internal static class QuizStates
{
    private const string Intro = "kurser/{course}/prov/{quiz}";
    private const string Player = "forsok/{attempt:guid}";
    private const string Submit = "forsok/{attempt:guid}/lamna-in";
    private const string Result = "forsok/{attempt:guid}/resultat";

    public static IEnumerable<PageState> All { get; } =
    [
        new(Intro, "course not begun", Newcomer, stage => stage.GoAsync("kurser/motet-forst/prov/kursprov")),
        new(Intro, "not tried", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/prov/kursprov")),
        new(Intro, "not passed yet", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/prov/kursprov")),
        new(Intro, "self-test under way", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/prov/sjalvtest-lyssna")),
        new(Intro, "passed", Graduate, stage => stage.GoAsync("kurser/se-lyssna-lotsa/prov/kursprov")),
        new(Intro, "unknown", Newcomer, stage => stage.GoAsync("kurser/motet-forst/prov/finns-inte", 404)),
        new(Player, "nothing answered", Busy, stage => stage.GoAsync($"forsok/{stage.World.Unanswered}")),
        new(Player, "all answered", Busy, stage => stage.GoAsync($"forsok/{stage.World.Answered}")),
        new(Player, "checked right and wrong", Busy, stage => stage.GoAsync($"forsok/{stage.World.Checked}")),
        new(Player, "marked to look again", Busy, MarkAsync),
        new(Player, "check without an answer", Busy, CheckBlankAsync),
        new(Player, "offline", Busy, GoOfflineAsync),
        new(Player, "not saved", Busy, FailAsync),
        new(Player, "two answers", Busy, ConflictAsync),
        new(Player, "two answers, without script", Busy, ConflictWithoutScriptAsync),
        new(Player, "another's", Newcomer, stage => stage.GoAsync($"forsok/{stage.World.Unanswered}", 404)),
        new(Submit, "unanswered", Busy, stage => stage.GoAsync($"forsok/{stage.World.Unanswered}/lamna-in")),
        new(Submit, "all answered", Busy, stage => stage.GoAsync($"forsok/{stage.World.Answered}/lamna-in")),
        new(Result, "not passed", Busy, stage => stage.GoAsync($"forsok/{stage.World.Failed}/resultat")),
        new(Result, "only what was missed", Busy, stage => stage.GoAsync($"forsok/{stage.World.Failed}/resultat?visa=fel")),
        new(Result, "self-test", Busy, stage => stage.GoAsync($"forsok/{stage.World.Practised}/resultat")),
        new(Result, "passed", Graduate, stage => stage.GoAsync($"forsok/{stage.World.Passed}/resultat")),
        new(Result, "another's", Newcomer, stage => stage.GoAsync($"forsok/{stage.World.Failed}/resultat", 404)),
    ];

    private static async Task MarkAsync(Stage stage)
    {
        await stage.GoAsync($"forsok/{stage.World.Unanswered}");
        var flag = stage.ChoiceQuestion.Locator("[data-lms-flag]");
        await flag.CheckAsync();
        await Assertions.Expect(stage.Page.Locator(".lms-map .is-flag")).ToHaveCountAsync(1);
    }

    private static async Task CheckBlankAsync(Stage stage)
    {
        await stage.GoAsync($"forsok/{stage.World.Checked}");
        await stage.Page.Locator("button[name=ratta]").First.ClickAsync();
        await Assertions.Expect(stage.Page.Locator(".lms-q-foot").GetByText(stage.Say("Svara på frågan innan du rättar den.", "Answer the question before you check it."))).ToBeVisibleAsync();
    }

    private static async Task GoOfflineAsync(Stage stage)
    {
        await stage.Window.Context.SetOfflineAsync(false);
        await stage.GoAsync($"forsok/{stage.World.Answered}");
        await stage.Window.Context.SetOfflineAsync(true);
        await Assertions.Expect(stage.Page.Locator("[data-lms-notices]").GetByText(stage.Say("Du är frånkopplad.", "You are offline."))).ToBeVisibleAsync();

        await stage.AnotherChoice.ClickAsync();
        await Assertions.Expect(stage.ChoiceQuestion.Locator(".lms-q-foot")).ToContainTextAsync(stage.Say("skickas senare", "will be sent later"));
    }

    private static async Task FailAsync(Stage stage)
    {
        await stage.Page.UnrouteAllAsync();
        await stage.GoAsync($"forsok/{stage.World.Answered}");
        await stage.Page.RouteAsync("**/answers/**", route => route.AbortAsync());
        await stage.AnotherChoice.ClickAsync();
        await Assertions.Expect(stage.ChoiceQuestion.Locator(".lms-q-foot")).ToContainTextAsync(stage.Say("Inte sparat", "Not saved"));
    }

    private static async Task ConflictAsync(Stage stage)
    {
        await stage.GoAsync($"forsok/{stage.World.Unanswered}");
        await SaveElsewhereAsync(stage);
        await stage.ChoiceQuestion.Locator("label.lms-choice").Nth(1).ClickAsync();
        await Assertions.Expect(stage.Page.Locator("[data-lms-conflict]")).ToHaveCountAsync(1);
    }

    private static async Task ConflictWithoutScriptAsync(Stage stage)
    {
        await stage.GoAsync($"forsok/{stage.World.Unanswered}");
        var known = await stage.ChoiceQuestion.Locator("[data-lms-known]").GetAttributeAsync("name");
        await SaveElsewhereAsync(stage);
        await stage.SendAsync("#svar", $$"""
            const part = form.elements['{{known}}'].closest('[data-lms-question]');
            part.querySelectorAll('.lms-choice input')[1].checked = true;
            const button = document.createElement('input');
            Object.assign(button, { type: 'hidden', name: 'gor', value: 'spara' });
            form.append(button);
            """);
        await Assertions.Expect(stage.Page.Locator("[data-lms-conflict]")).ToHaveCountAsync(1);
    }

    /// <summary>As in another tab: the first choice of the question, saved twice so that it is ahead of this page.</summary>
    private static async Task SaveElsewhereAsync(Stage stage)
    {
        var question = await stage.ChoiceQuestion.GetAttributeAsync("data-lms-question");
        using var api = await ApiClient.SignInAsync(Busy);
        var attempt = await api.GetAsync($"attempts/{stage.World.Unanswered}");
        var shown = attempt.GetProperty("questions").EnumerateArray().Single(one => one.Text("id") == question);
        for (var time = 0; time < 2; time++)
            await api.SaveAsync(stage.World.Unanswered, question!, shown.SomeAnswer());
    }
}
