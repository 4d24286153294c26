using System.Text.RegularExpressions;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>Two tabs of a browser, or two devices: no answer is overwritten in silence, and the person chooses.</summary>
[TestFixture]
internal sealed class TwoDevicesTests : SavingTest
{
    private const string Conflict = "[data-lms-conflict]";
    private const string Phone = "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148' });";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Two_devices_that_answer_at_once_are_shown_side_by_side_and_the_person_chooses(bool mine)
    {
        var writer = await WriterAsync();
        var (_, desk) = await SitDownAsync(writer);
        var (_, phone) = await SitDownAsync(writer, Phone);
        await phone.WriteAsync("från mobilen");
        await phone.SavedAsync();
        await desk.WriteAsync("från datorn");

        var conflict = desk.Question().Locator(Conflict);
        await Expect(conflict).ToContainTextAsync("från datorn");
        await Expect(conflict).ToContainTextAsync("från mobilen");
        await Expect(conflict.Locator("h3").Last).ToHaveTextAsync(new Regex(@"^Nyare svar från en telefon, \d\d:\d\d:\d\d$"));
        await Expect(desk.Foot()).ToHaveTextAsync("Inte sparat – välj vilket svar som ska gälla");
        Assert.That(await writer.StoredAsync(), Is.EqualTo("från mobilen"));

        await conflict.GetByRole(AriaRole.Button, new() { Name = mine ? "Behåll mitt svar" : "Använd det nyare svaret" }).ClickAsync();

        await desk.SavedAsync();
        await Expect(desk.Field()).ToHaveValueAsync(mine ? "från datorn" : "från mobilen");
        Assert.That(await writer.StoredAsync(), Is.EqualTo(mine ? "från datorn" : "från mobilen"));
        await desk.KeepsAsync(0);
    }

    [Test]
    public async Task A_reload_does_not_choose_for_the_person()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await writer.AnswerAsync("från mobilen");
        await desk.WriteAsync("från datorn");
        await Expect(desk.Question().Locator(Conflict)).ToContainTextAsync("från mobilen");
        await desk.KeepsAsync(1);

        for (var reload = 0; reload < 2; reload++)
        {
            await window.LeaveAsync(() => window.Page.ReloadAsync());
            await Expect(desk.Question().Locator(Conflict)).ToContainTextAsync("från datorn");
        }

        Assert.That(await writer.StoredAsync(), Is.EqualTo("från mobilen"));
    }

    [Test]
    public async Task Many_keystrokes_offline_do_not_outnumber_another_devices_answer()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.Context.SetOfflineAsync(true);
        await desk.Field().PressSequentiallyAsync("skrivet utan nät");
        await desk.KeepsAsync(1);
        await writer.AnswerAsync("från mobilen");
        await window.Context.SetOfflineAsync(false);

        await Expect(desk.Question().Locator(Conflict)).ToContainTextAsync("från mobilen");
        Assert.That(await writer.StoredAsync(), Is.EqualTo("från mobilen"));
    }

    [Test]
    public async Task An_answer_from_another_device_during_an_outage_and_a_reload_is_asked_about_not_overwritten()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.Page.RouteAsync(Desk.Calls, route => route.FulfillAsync(new() { Status = 503 }));
        await desk.WriteAsync("ett");
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat");
        await desk.WriteAsync("två");
        await writer.AnswerAsync("från mobilen");
        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await window.Page.UnrouteAllAsync();

        await Expect(desk.Question().Locator(Conflict)).ToContainTextAsync("två");
        await Expect(desk.Question().Locator(Conflict)).ToContainTextAsync("från mobilen");
        Assert.That(await writer.StoredAsync(), Is.EqualTo("från mobilen"));
    }

    [Test]
    public async Task Another_tab_shows_the_newer_answer_at_once_and_never_over_a_change_of_its_own()
    {
        var writer = await WriterAsync();
        var (window, first) = await SitDownAsync(writer);
        var second = await OpenTabAsync(window, writer);
        await first.WriteAsync("i första fliken");
        await first.SavedAsync();
        await Expect(second.Field()).ToHaveValueAsync("i första fliken");
        await second.SavedAsync();

        await second.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
        await second.WriteAsync("i andra fliken");
        await Expect(second.Foot()).ToContainTextAsync("Inte sparat");
        await first.WriteAsync("mer i första");
        await first.SavedAsync();
        await Expect(second.Question().Locator(Conflict)).ToContainTextAsync("mer i första");
        await Expect(second.Field()).ToHaveValueAsync("i andra fliken");
        await second.KeepsAsync(1);

        await second.Page.UnrouteAllAsync();
        await second.Question().GetByRole(AriaRole.Button, new() { Name = "Behåll mitt svar" }).ClickAsync();
        await second.SavedAsync();
        await Expect(first.Field()).ToHaveValueAsync("i andra fliken");
        Assert.That(await writer.StoredAsync(), Is.EqualTo("i andra fliken"));
    }

    [Test]
    public async Task Handed_in_in_another_tab_the_page_can_only_be_read_and_says_what_came_too_late()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await desk.WriteAsync("lyssnar");
        await desk.SavedAsync();
        var second = await OpenTabAsync(window, writer);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Avsluta självtestet…" }).ClickAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Avsluta och se resultatet" }).ClickAsync();
        await second.Page.WaitForURLAsync("**/resultat");

        await AssertReadOnlyAsync(desk);
        await desk.Notice("closed").GetByRole(AriaRole.Link, new() { Name = "Öppna resultatet" }).ClickAsync();
        await Expect(window.Page.Locator("h1")).ToContainTextAsync("av 3");
    }

    [Test]
    public async Task Handed_in_on_another_device_a_save_finds_out()
    {
        var writer = await WriterAsync();
        var (_, desk) = await SitDownAsync(writer);
        await writer.Api.PostAsync($"attempts/{writer.Attempt}/submission");
        await desk.WriteAsync("för sent");
        await AssertReadOnlyAsync(desk);
        await Expect(desk.Notice("closed")).ToContainTextAsync("Ändringar som inte hann med: fråga 1.");
        await desk.KeepsAsync(0);
    }

    [TestCase("pageshow")]
    [TestCase("visibilitychange")]
    public async Task A_page_that_was_away_looks_anew(string how)
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await writer.AnswerAsync("från mobilen");
        if (how == "pageshow")
            await window.Page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        else
            await HideForAWhileAsync(window.Page);
        await Expect(desk.Field()).ToHaveValueAsync("från mobilen");
        await desk.SavedAsync();

        await writer.Api.PostAsync($"attempts/{writer.Attempt}/submission");
        await window.Page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await AssertReadOnlyAsync(desk);
    }

    [Test]
    public async Task The_back_button_after_handing_in_leads_to_the_result()
    {
        var writer = await WriterAsync();
        var (window, _) = await SitDownAsync(writer);
        await window.LeaveAsync(() => window.Button("Avsluta självtestet…").ClickAsync());
        await window.LeaveAsync(() => window.Button("Avsluta och se resultatet").ClickAsync());
        await window.Page.WaitForURLAsync("**/resultat");
        await window.Page.GoBackAsync();
        await window.Page.WaitForURLAsync("**/resultat");
    }

    private static async Task AssertReadOnlyAsync(Desk desk)
    {
        await Expect(desk.Notice("closed")).ToContainTextAsync("Försöket är redan inlämnat.");
        await Expect(desk.Field()).ToBeDisabledAsync();
        await Expect(desk.Page.Locator("[data-lms-submit]")).ToBeDisabledAsync();
    }

    /// <summary>As when another tab was in front for longer than a moment; the page's clock is moved, nobody waits.</summary>
    private static async Task HideForAWhileAsync(IPage page) => await page.EvaluateAsync("""
        () => {
          let state = 'hidden';
          let off = 0;
          const real = performance.now.bind(performance);
          performance.now = () => real() + off;
          Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
          off = 60_000;
          state = 'visible';
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """);
}
