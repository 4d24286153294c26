using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>What the player and the last look show when answers cannot be saved or handed in just now.</summary>
internal static class SavingStates
{
    private const string Player = "forsok/{attempt:guid}";
    private const string Submit = "forsok/{attempt:guid}/lamna-in";
    private const string Calls = "**/api/attempts/**";
    private const string Denied = """
        for (const store of ['indexedDB', 'localStorage'])
          Object.defineProperty(window, store, { get() { throw new DOMException('denied', 'SecurityError'); }, configurable: true });
        """;

    private const string NoLastCall = "const call = fetch; window.fetch = (to, how) => how?.keepalive ? Promise.reject(new TypeError()) : call(to, how);";

    public static IEnumerable<PageState> All { get; } =
    [
        new("inloggad", "signed in again", Busy, stage => stage.GoAsync("inloggad")),
        new(Player, "signed out while answering", Busy, stage => FailAsync(stage, new() { Status = 401 }, "lost", "Du är inte längre inloggad.", "You are no longer signed in.")),
        new(Player, "somebody else signed in", Busy, stage => FailAsync(stage, Problem(404, "not-found"), "lost", "Någon annan är inloggad", "Somebody else is signed in")),
        new(Player, "an open wifi answers", Busy, stage => FailAsync(stage, new() { Status = 200, ContentType = "text/html", Body = "<h1>Wifi</h1>" }, "elsewhere", "Är du på ett öppet wifi?", "Are you on an open wifi?")),
        new(Player, "handed in elsewhere", Busy, stage => FailAsync(stage, Problem(409, "attempt-closed"), "closed", "Här kan du bara läsa.", "Here you can only read.")),
        new(Player, "too much to do", Busy, stage => FailAsync(stage, new() { Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "90" } }, null, "servern hinner inte med just nu", "the server cannot keep up right now")),
        new(Player, "slow", Busy, SlowAsync),
        new(Player, "nothing can be kept", Busy, DenyAsync),
        new(Player, "not all saved when leaving", Busy, LeaveAsync),
        new(Player, "a form whose token does not hold", Busy, StaleAsync),
        new(Player, "a form that somebody else wrote", Busy, AnothersAsync),
        new(Submit, "stored answers differ", Busy, DifferAsync),
        new(Submit, "signed out", Busy, stage => HandInAsync(stage, new() { Status = 401 }, "lost")),
        new(Submit, "the server does not answer", Busy, stage => HandInAsync(stage, new() { Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "90" } }, "sending")),
        new(Submit, "the device holds another answer", Busy, HoldAsync),
    ];

    private static RouteFulfillOptions Problem(int status, string code, string more = "") =>
        new() { Status = status, ContentType = "application/problem+json", Body = $$"""{"code":"{{code}}","detail":"…"{{more}}}""" };

    private static async Task OpenAsync(Stage stage, string path, Func<IRoute, Task>? answer = null)
    {
        await stage.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
        if (answer is not null)
            await stage.Page.RouteAsync(Calls, answer);
        await stage.GoAsync(path);
    }

    private static async Task FailAsync(Stage stage, RouteFulfillOptions answer, string? notice, string swedish, string english)
    {
        await OpenAsync(stage, $"forsok/{stage.World.Answered}", route => route.FulfillAsync(answer));

        // What the first language's visit kept is sent at the second one's, and then nobody else may see the questions.
        if (notice != "lost" || answer.Status == 401 || stage.Language == "sv")
            await stage.AnotherChoice.ClickAsync();
        var place = notice is null ? stage.ChoiceQuestion.Locator(".lms-save") : stage.Page.Locator($"[data-lms-notice='{notice}']");
        await Assertions.Expect(place).ToContainTextAsync(stage.Say(swedish, english));
    }

    private static async Task SlowAsync(Stage stage)
    {
        await OpenAsync(stage, $"forsok/{stage.World.Answered}", _ => Task.CompletedTask);
        await stage.AnotherChoice.ClickAsync();
        await Assertions.Expect(stage.ChoiceQuestion.Locator(".lms-save")).ToContainTextAsync(stage.Say("Det går långsamt just nu.", "It is slow right now."));
    }

    private static async Task DenyAsync(Stage stage)
    {
        await stage.Page.AddInitScriptAsync(Denied);
        await OpenAsync(stage, $"forsok/{stage.World.Answered}");
        await Assertions.Expect(stage.Page.Locator("[data-lms-notice='keeps']")).ToContainTextAsync(stage.Say("Svaren kan inte sparas på den här datorn eller telefonen.", "Answers cannot be kept on this computer or phone."));
    }

    private static async Task LeaveAsync(Stage stage)
    {
        await OpenAsync(stage, $"forsok/{stage.World.Answered}", route => route.AbortAsync());
        await stage.AnotherChoice.ClickAsync();
        await stage.Page.Locator("[data-lms-submit]").ClickAsync();
        await Assertions.Expect(stage.Page.Locator("[data-lms-notice='unsaved']")).ToContainTextAsync(stage.Say("Allt är inte sparat än.", "Not everything is saved yet."));
    }

    private static async Task StaleAsync(Stage stage)
    {
        await OpenAsync(stage, $"forsok/{stage.World.Answered}");
        await stage.SendAsync("#svar", "form.elements['__RequestVerificationToken'].value = 'stale'");
        await Assertions.Expect(stage.Page.Locator("h1")).ToHaveTextAsync(stage.Say("Skicka en gång till", "Send once more"));
    }

    private static async Task AnothersAsync(Stage stage)
    {
        await OpenAsync(stage, $"forsok/{stage.World.Answered}");
        await stage.SendAsync("#svar", "form.elements['__RequestVerificationToken'].value = 'stale'; form.elements['skrivare'].value = 'another'");
        await Assertions.Expect(stage.Page.Locator("h1")).ToHaveTextAsync(stage.Say("Ingenting skickades", "Nothing was sent"));
    }

    private static async Task HandInAsync(Stage stage, RouteFulfillOptions answer, string notice)
    {
        await OpenAsync(stage, $"forsok/{stage.World.Answered}/lamna-in", route => route.FulfillAsync(answer));
        await stage.Page.Locator("form[data-lms-hand-in] button").ClickAsync();
        await Assertions.Expect(stage.Page.Locator($"[data-lms-notice='{notice}']")).ToBeVisibleAsync();
    }

    private static async Task DifferAsync(Stage stage)
    {
        await OpenAsync(stage, $"forsok/{stage.World.Answered}/lamna-in");
        var question = await stage.Page.Locator("[data-lms-stored]").First.GetAttributeAsync("data-lms-stored");
        await stage.Page.RouteAsync(Calls, route => route.FulfillAsync(Problem(409, "answers-differ", $$""","answers":[{"question":"{{question}}","seq":1,"stored":2}]""")));
        await stage.Page.Locator("form[data-lms-hand-in] button").ClickAsync();
        await Assertions.Expect(stage.Page.Locator("[data-lms-notice='differs']")).ToContainTextAsync(stage.Say("Ingenting är inlämnat än.", "Nothing is handed in yet."));
    }

    private static async Task HoldAsync(Stage stage)
    {
        await stage.Page.AddInitScriptAsync(NoLastCall);
        await OpenAsync(stage, $"forsok/{stage.World.Unanswered}", route => route.AbortAsync());
        var question = await stage.ChoiceQuestion.GetAttributeAsync("data-lms-question");
        await stage.ChoiceQuestion.Locator("label.lms-choice").Nth(1).ClickAsync();
        await Assertions.Expect(stage.ChoiceQuestion.Locator(".lms-save")).ToContainTextAsync(stage.Say("Inte sparat", "Not saved"));
        using (var api = await ApiClient.SignInAsync(Busy))
        {
            var attempt = await api.GetAsync($"attempts/{stage.World.Unanswered}");
            for (var time = 0; time < 2; time++)
                await api.SaveAsync(stage.World.Unanswered, question!, attempt.GetProperty("questions").EnumerateArray().Single(one => one.Text("id") == question).SomeAnswer());
        }

        await OpenAsync(stage, $"forsok/{stage.World.Unanswered}/lamna-in");
        await Assertions.Expect(stage.Page.Locator("[data-lms-notice='kept']")).ToContainTextAsync(stage.Say("Den här datorn eller telefonen har svar som inte är sparade.", "This computer or phone holds answers that are not saved."));
    }
}
