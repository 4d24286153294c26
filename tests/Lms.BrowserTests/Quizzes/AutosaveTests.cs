using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes;

/// <summary>An answer is safe when the page says so, and the page says so when it is not.</summary>
[TestFixture]
internal sealed partial class AutosaveTests : BrowserTest
{
    private const string Exam = "/utbildning/kurser/se-lyssna-lotsa/prov/kursprov";
    private const string Answers = "**/api/attempts/*/answers/*";

    [Test]
    public async Task An_answer_that_is_shown_as_saved_survives_a_reload()
    {
        var window = await StartExamAsync();
        var chosen = Choice(window, 0);
        await Assertions.Expect(Foot(window, 0)).ToHaveTextAsync(NotAnswered());
        await chosen.ClickAsync();
        await Assertions.Expect(Foot(window, 0)).ToHaveTextAsync(Saved());

        await window.LeaveAsync(() => window.Page.ReloadAsync());

        await Assertions.Expect(chosen).ToBeCheckedAsync();
        await Assertions.Expect(Foot(window, 0)).ToHaveTextAsync(Saved());
    }

    [Test]
    public async Task Offline_the_page_says_that_the_answer_waits_and_sends_it_when_online()
    {
        var window = await StartExamAsync();
        var chosen = Choice(window, 1);
        await window.Context.SetOfflineAsync(true);
        await chosen.ClickAsync();
        await Assertions.Expect(Foot(window, 1)).ToHaveTextAsync(Waiting());
        await Assertions.Expect(window.Page.Locator("[data-lms-notices]").GetByText("Du är frånkopplad.")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Ett svar väntar på att skickas.")).ToBeVisibleAsync();
        await Assertions.Expect(window.Button("Lämna in provet…")).ToBeDisabledAsync();

        await window.Context.SetOfflineAsync(false);

        await Assertions.Expect(Foot(window, 1)).ToHaveTextAsync(Saved());
        await Assertions.Expect(window.Page.Locator("[data-lms-notices]").GetByText("Du är frånkopplad.")).ToHaveCountAsync(0);
        await Assertions.Expect(window.Button("Lämna in provet…")).ToBeEnabledAsync();
        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await Assertions.Expect(chosen).ToBeCheckedAsync();
    }

    [Test]
    public async Task An_answer_that_the_server_did_not_take_is_shown_as_not_saved_and_is_sent_again()
    {
        var window = await StartExamAsync();
        var chosen = Choice(window, 2);
        await window.Page.RouteAsync(Answers, route => route.FulfillAsync(new() { Status = 503, Body = "" }));
        await chosen.ClickAsync();
        await Assertions.Expect(Foot(window, 2)).ToContainTextAsync("Inte sparat – försöker igen om");
        await Assertions.Expect(window.Page.Locator(".lms-map a").Nth(await OrdinalAsync(window, 2))).ToHaveAccessibleNameAsync(new Regex("inte sparad"));

        await window.Page.UnrouteAsync(Answers);

        await Assertions.Expect(Foot(window, 2)).ToHaveTextAsync(Saved());
    }

    [Test]
    public async Task An_answer_that_never_reached_the_server_is_kept_in_the_browser_and_sent_at_the_next_visit()
    {
        var window = await StartExamAsync();
        var chosen = Choice(window, 3);
        await window.Page.RouteAsync(Answers, route => route.AbortAsync());
        await chosen.ClickAsync();
        await Assertions.Expect(Foot(window, 3)).ToContainTextAsync("Inte sparat");
        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await Assertions.Expect(chosen).ToBeCheckedAsync();
        await window.Page.UnrouteAsync(Answers);

        await Assertions.Expect(Foot(window, 3)).ToHaveTextAsync(Saved());
        await window.Page.EvaluateAsync("localStorage.clear()");
        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await Assertions.Expect(chosen).ToBeCheckedAsync();
    }

    /// <summary>A new attempt at an exam; one that is open from another test is handed in first.</summary>
    private async Task<BrowserWindow> StartExamAsync()
    {
        var window = await SignInAsync("chef", "kristianstad", "/utbildning/kurser/se-lyssna-lotsa");
        var begin = window.Button("Börja kursen");
        if (await begin.CountAsync() > 0)
            await window.LeaveAsync(() => begin.ClickAsync());
        await window.GoToAsync(Exam);
        var going = window.Button("Fortsätt provet");
        if (await going.CountAsync() > 0)
        {
            await window.LeaveAsync(() => going.ClickAsync());
            await window.LeaveAsync(() => window.Button("Lämna in provet…").ClickAsync());
            await window.LeaveAsync(() => window.Button("Lämna in provet").ClickAsync());
            await window.GoToAsync(Exam);
        }

        await window.LeaveAsync(() => window.Page.GetByRole(AriaRole.Button, new() { NameRegex = Start() }).ClickAsync());
        return window;
    }

    /// <summary>One of the questions that have choices; of the fifteen drawn, at least three do.</summary>
    private static ILocator Question(BrowserWindow window, int at) =>
        window.Page.Locator("[data-lms-question]").Filter(new() { Has = window.Page.Locator(".lms-choice") }).Nth(at % 3);

    private static ILocator Choice(BrowserWindow window, int at) => Question(window, at).Locator(".lms-choice input").Nth(1);

    private static ILocator Foot(BrowserWindow window, int at) => Question(window, at).Locator(".lms-q-foot .lms-save");

    private static async Task<int> OrdinalAsync(BrowserWindow window, int at) =>
        int.Parse((await Question(window, at).GetAttributeAsync("data-lms-ordinal"))!, System.Globalization.CultureInfo.InvariantCulture) - 1;

    [GeneratedRegex(@"^\s*Sparat \d\d:\d\d:\d\d\s*$")]
    private static partial Regex Saved();

    [GeneratedRegex(@"Sparat på enheten \d\d:\d\d:\d\d, skickas senare")]
    private static partial Regex Waiting();

    [GeneratedRegex("Inte besvarad ännu")]
    private static partial Regex NotAnswered();

    [GeneratedRegex("^(Starta provet|Gör provet igen)$")]
    private static partial Regex Start();
}
