using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes;

/// <summary>Dialogues, pictures, essays and texts as people meet them: by keys, by pointer, without script, on two devices, offline.</summary>
[TestFixture]
internal sealed class TypesCTests : BrowserTest
{
    private static readonly DemoPerson Somebody = new("utbildare", "osby");

    [Test]
    public async Task A_dialogue_is_held_by_keys_alone_and_shows_its_map_and_every_state_is_accessible()
    {
        using var inspection = new Inspection();
        var window = await StartAsync("samtal-som-bar", "ova-foralder");
        var keys = new Keyboard(window);
        List<string> findings = [.. await inspection.FindAsync(window)];
        var said = 0;
        while (await Say(window).CountAsync() > 0)
        {
            await keys.ChooseAsync(window.Page.Locator("[data-lms-question] fieldset.lms-choices"), [0]);
            await keys.PressAsync(Say(window));
            await Assertions.Expect(Own(window)).ToHaveCountAsync(++said);
            await Assertions.Expect(window.Page.Locator(".lms-talk > li").Last).ToBeFocusedAsync();
            if (said == 1)
                findings.AddRange(await inspection.FindAsync(window));
        }

        findings.AddRange(await inspection.FindAsync(window));
        await keys.PressAsync(window.Page.Locator("button[name=ratta]"));
        await Assertions.Expect(window.Page.Locator(".lms-ways")).ToBeVisibleAsync();
        findings.AddRange(await inspection.FindAsync(window));
        await keys.FollowAsync(window.Page.Locator("[data-lms-submit]"));
        await keys.FollowAsync(window.Page.Locator("form.lms-actions button"));
        await Assertions.Expect(window.Page.Locator(".lms-ways ol > li")).ToHaveCountAsync(13);
        findings.AddRange(await inspection.FindAsync(window));
        Assert.That(findings, Is.Empty, string.Join('\n', findings));
    }

    [Test]
    public async Task A_dialogue_is_held_without_script()
    {
        var window = await StartAsync("samtal-som-bar", "ova-avslag", script: false);
        for (var said = 1; await Say(window).CountAsync() > 0; said++)
        {
            await window.Page.Locator(".lms-choice input").First.CheckAsync();
            await window.LeaveAsync(() => Say(window).ClickAsync());
            await Assertions.Expect(Own(window)).ToHaveCountAsync(said);
        }

        await window.LeaveAsync(() => window.Page.Locator("button[name=ratta]").ClickAsync());
        await Assertions.Expect(window.Page.Locator(".lms-ways")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_dialogue_left_half_way_goes_on_at_the_very_place_in_another_browser()
    {
        var here = await StartAsync("samtal-som-bar", "ova-avslag");
        await SayAsync(here, 0);
        var told = await here.Page.Locator(".lms-talk").InnerTextAsync();
        var there = await SignInAsync(Somebody.Key, Somebody.Tenant, here.Path);
        Assert.That(await there.Page.Locator(".lms-talk").InnerTextAsync(), Is.EqualTo(told));
        await SayAsync(there, 0);
        await Assertions.Expect(Own(there)).ToHaveCountAsync(2);

        await here.Page.Locator(".lms-choice input").Last.CheckAsync();
        await Say(here).ClickAsync();
        await Assertions.Expect(here.Page.Locator("[data-lms-conflict]")).ToBeVisibleAsync();
        await here.Button("Använd det nyare svaret").ClickAsync();
        await Assertions.Expect(Own(here)).ToHaveCountAsync(2);
        Assert.That(await here.Page.Locator(".lms-talk").InnerTextAsync(), Is.EqualTo(await there.Page.Locator(".lms-talk").InnerTextAsync()));
    }

    [Test]
    public async Task A_reply_that_is_only_chosen_is_not_said_and_one_that_was_said_can_be_taken_back()
    {
        var window = await StartAsync("samtal-som-bar", "ova-avslag");
        await Say(window).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Välj först vad du vill säga.")).ToBeVisibleAsync();
        await window.Page.Locator(".lms-choice input").First.CheckAsync();
        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await Assertions.Expect(Own(window)).ToHaveCountAsync(0);

        await SayAsync(window, 0);
        await SayAsync(window, 0);
        await window.Button("Ta tillbaka senaste repliken").ClickAsync();
        await Assertions.Expect(Own(window)).ToHaveCountAsync(1);
        await window.Button("Börja om samtalet").ClickAsync();
        await Assertions.Expect(Own(window)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task What_is_said_offline_is_said_when_the_network_is_back()
    {
        var window = await StartAsync("samtal-som-bar", "ova-avslag");
        await window.Context.SetOfflineAsync(true);
        await window.Page.Locator(".lms-choice input").First.CheckAsync();
        await Say(window).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".lms-q-foot")).ToContainTextAsync("skickas senare");
        await window.Context.SetOfflineAsync(false);
        await Assertions.Expect(Own(window)).ToHaveCountAsync(1);
    }

    [Test]
    public async Task An_area_is_pressed_in_the_picture_or_chosen_in_the_list_by_keys_and_every_state_is_accessible()
    {
        using var inspection = new Inspection();
        var window = await StartAsync("fragetyper", "sjalvtest");
        var question = window.Page.Locator("[data-lms-question='samtal.ostort']");
        List<string> findings = [.. await inspection.FindAsync(window)];
        var areas = question.Locator("[data-lms-area]");
        await Assertions.Expect(areas).ToHaveCountAsync(4);
        await areas.Nth(1).ClickAsync();
        await Assertions.Expect(question.Locator(".lms-choice input").Nth(1)).ToBeCheckedAsync();
        await Assertions.Expect(question.Locator(".lms-q-foot")).ToContainTextAsync("Sparat");

        await question.Locator("[data-lms-list]").ClickAsync();
        await Assertions.Expect(question.Locator(".lms-choice").First).ToBeHiddenAsync();
        await question.Locator("[data-lms-list]").ClickAsync();
        await question.Locator(".lms-choice input").Nth(1).FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(areas.Nth(2)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-chosen"));
        findings.AddRange(await inspection.FindAsync(window));
        await question.Locator("button[name=ratta]").ClickAsync();
        await Assertions.Expect(question.Locator("svg.is-review .is-mine")).ToHaveCountAsync(1);

        var free = window.Page.Locator("[data-lms-question='samtal.tolkens-stol']");
        await free.Locator("[data-lms-spot]").ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
        await Assertions.Expect(free.GetByText("Du har pekat i bilden.")).ToBeVisibleAsync();
        await free.Locator(".lms-choice input").First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(free.GetByText("Du har pekat i bilden.")).ToHaveCountAsync(0);
        await free.Locator("button[name=ratta]").ClickAsync();
        await Assertions.Expect(free.Locator("[data-lms-feedback]")).ToBeFocusedAsync();
        findings.AddRange(await inspection.FindAsync(window));
        Assert.That(findings, Is.Empty, string.Join('\n', findings));
    }

    [Test]
    public async Task An_area_is_chosen_without_script()
    {
        var window = await StartAsync("fragetyper", "sjalvtest", script: false);
        var question = window.Page.Locator("[data-lms-question='samtal.ostort']");
        await question.GetByLabel("I rummet med dörr").CheckAsync();
        await window.LeaveAsync(() => question.Locator("button[name=ratta]").ClickAsync());
        await Assertions.Expect(question.Locator(".lms-badge--good")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_words_of_an_essay_are_counted_as_one_writes_and_every_state_is_accessible()
    {
        using var inspection = new Inspection();
        var window = await StartAsync("fragetyper", "bedomning");
        var question = window.Page.Locator("[data-lms-question='samtal.motet']");
        List<string> findings = [.. await inspection.FindAsync(window)];
        await question.Locator("textarea").FocusAsync();
        await window.Page.Keyboard.TypeAsync("Jag satte mig – och väntade.");
        await Assertions.Expect(question.GetByText("5 ord, minst 20")).ToBeVisibleAsync();
        await Assertions.Expect(question.Locator(".lms-q-foot")).ToContainTextAsync("Sparat");
        await window.Page.Keyboard.TypeAsync(string.Concat(Enumerable.Repeat(" ord", 15)));
        await Assertions.Expect(question.Locator("[role=status][data-lms-words-said]")).ToHaveTextAsync("Minst 20 ord är skrivna.");
        findings.AddRange(await inspection.FindAsync(window));
        await window.LeaveAsync(() => window.Page.Locator("[data-lms-submit]").ClickAsync());
        await window.LeaveAsync(() => window.Page.Locator("form.lms-actions button").ClickAsync());
        await Assertions.Expect(window.Page.GetByText("20 ord")).ToBeVisibleAsync();
        findings.AddRange(await inspection.FindAsync(window));
        Assert.That(findings, Is.Empty, string.Join('\n', findings));
    }

    private static ILocator Say(BrowserWindow window) => window.Page.Locator("[data-lms-say]");

    private static ILocator Own(BrowserWindow window) => window.Page.Locator(".lms-talk > .is-own");

    private static async Task SayAsync(BrowserWindow window, int reply)
    {
        var said = await Own(window).CountAsync();
        await window.Page.Locator(".lms-choice input").Nth(reply).CheckAsync();
        await Say(window).ClickAsync();
        await Assertions.Expect(Own(window)).ToHaveCountAsync(said + 1);
    }

    /// <summary>A window at a new attempt; an open one from another test is handed in first.</summary>
    private async Task<BrowserWindow> StartAsync(string course, string quiz, bool script = true)
    {
        using var api = await ApiClient.SignInAsync(Somebody);
        await api.BeginAsync(course, 0);
        await api.PostAsync($"attempts/{await OpenAsync(api, course, quiz)}/submission");
        return await SignInAsync(Somebody.Key, Somebody.Tenant, $"/utbildning/forsok/{await OpenAsync(api, course, quiz)}", script);
    }

    private static async Task<string> OpenAsync(ApiClient api, string course, string quiz) =>
        (await api.PostAsync($"quizzes/{course}.{quiz}/attempts")).Text("id");
}
