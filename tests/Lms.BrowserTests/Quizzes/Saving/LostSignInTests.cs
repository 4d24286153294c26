using Lms.BrowserTests.Pages;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>A sign-in that ran out, another person at the same browser, and tokens that do not hold: nothing is lost, and nothing is told to the wrong one.</summary>
[TestFixture]
internal sealed class LostSignInTests : SavingTest
{
    [Test]
    public async Task Signed_out_the_page_keeps_everything_and_sends_it_when_the_person_has_signed_in_in_another_tab()
    {
        var writer = await WriterAsync(name: "Stina Prov");
        var (window, desk) = await SitDownAsync(writer);
        await window.Context.ClearCookiesAsync();
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Notice("lost")).ToContainTextAsync("Du är inte längre inloggad.");
        await Expect(desk.Foot()).ToHaveTextAsync("Inte sparat – skickas när du har loggat in");
        await desk.WriteAsync("frågar", SavingCourse.Second);
        await Expect(desk.Foot(SavingCourse.Second)).ToHaveTextAsync("Inte sparat – skickas när du har loggat in");
        await desk.KeepsAsync(2);
        var link = desk.Notice("lost").GetByRole(AriaRole.Link, new() { Name = "Logga in i en ny flik" });
        await Expect(link).ToHaveAttributeAsync("target", "_blank");

        // The host's own sign-in comes first; after it one lands here.
        await writer.SignInAsync(window.Context);
        var tab = await window.Context.RunAndWaitForPageAsync(() => link.ClickAsync());
        await Expect(tab.Locator("h1")).ToHaveTextAsync("Du är inloggad");
        await Expect(tab.GetByText("Du är inloggad som Stina Prov.")).ToBeVisibleAsync();

        await desk.SavedAsync();
        await desk.SavedAsync(SavingCourse.Second);
        await Expect(desk.Notice("lost")).ToHaveCountAsync(0);
        Assert.That((await writer.StoredAsync(), await writer.StoredAsync(SavingCourse.Second)), Is.EqualTo(("lyssnar", "frågar")));
    }

    [Test]
    public async Task A_redirect_to_a_sign_in_page_is_noticed_as_well_and_the_page_finds_out_by_itself_that_the_person_is_back()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.Page.RouteAsync(Desk.Calls, route => route.FulfillAsync(new() { Status = 302, Headers = new Dictionary<string, string> { ["Location"] = "/demo" } }));
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Notice("lost")).ToContainTextAsync("Du är inte längre inloggad.");
        await window.Page.UnrouteAllAsync();
        await desk.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
    }

    [Test]
    public async Task Another_person_at_the_same_browser_neither_sees_nor_sends_what_is_kept()
    {
        var writer = await WriterAsync();
        var other = await WriterAsync(name: "Otto Annan");
        var (window, desk) = await SitDownAsync(writer);
        await window.Context.SetOfflineAsync(true);
        await desk.WriteAsync("mitt eget");
        await desk.KeepsAsync(1);
        await other.SignInAsync(window.Context);
        await window.Context.SetOfflineAsync(false);

        // In the page that was open.
        await Expect(desk.Notice("lost")).ToContainTextAsync("Någon annan är inloggad i den här webbläsaren.");
        await Expect(desk.Field()).ToBeHiddenAsync();

        // In the other person's own attempt at the same quiz.
        var tab = await OpenTabAsync(window, other);
        await Expect(tab.Field()).ToHaveValueAsync("");
        await tab.WriteAsync("Ottos svar");
        await tab.SavedAsync();
        Assert.That((await writer.StoredAsync(), await other.StoredAsync()), Is.EqualTo(("", "Ottos svar")));
        await desk.KeepsAsync(1);

        // And when the first one is back, it is all there.
        await writer.SignInAsync(window.Context);
        await desk.Page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        await desk.SavedAsync();
        await Expect(desk.Field()).ToHaveValueAsync("mitt eget");
        Assert.That((await writer.StoredAsync(), await other.StoredAsync()), Is.EqualTo(("mitt eget", "Ottos svar")));
    }

    [Test]
    public async Task A_page_of_another_persons_makes_an_open_attempt_look_who_is_there()
    {
        var writer = await WriterAsync();
        var other = await WriterAsync(name: "Otto Annan");
        var (window, desk) = await SitDownAsync(writer);
        await desk.WriteAsync("mitt eget");
        await desk.SavedAsync();
        await other.SignInAsync(window.Context);
        await OpenTabAsync(window, other);
        await Expect(desk.Notice("lost")).ToContainTextAsync("Någon annan är inloggad");
        await Expect(desk.Field()).ToBeHiddenAsync();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_form_whose_token_does_not_hold_comes_back_with_what_was_typed_and_one_press_sends_it(bool keysAreLost)
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer, script: false);
        await desk.WriteAsync("lyssnar \"först\" <b>");
        await desk.WriteAsync("frågar", SavingCourse.Second);
        if (keysAreLost)
            await LoseTokenAsync(window);
        else
            await DropTokenCookieAsync(window, writer);
        await window.Button("Spara svaren").Last.ClickAsync();
        Assert.That(await window.HeadingAsync(), Is.EqualTo("Skicka en gång till"));
        Assert.That(await writer.StoredAsync(), Is.Empty);
        await window.Button("Skicka igen").ClickAsync();

        await desk.SavedAsync();
        Assert.That((await writer.StoredAsync(), await writer.StoredAsync(SavingCourse.Second)), Is.EqualTo(("lyssnar \"först\" <b>", "frågar")));
    }

    [Test]
    public async Task A_form_that_somebody_else_wrote_does_not_come_back_to_whoever_is_signed_in_now()
    {
        var writer = await WriterAsync();
        var other = await WriterAsync(name: "Otto Annan");
        var (window, desk) = await SitDownAsync(writer, script: false);
        await desk.WriteAsync("mitt eget");
        await other.SignInAsync(window.Context);
        await window.Button("Spara svaren").Last.ClickAsync();
        Assert.That(await window.HeadingAsync(), Is.EqualTo("Ingenting skickades"));
        Assert.That(await window.Page.ContentAsync(), Does.Not.Contain("mitt eget").And.Contain("Någon annan är inloggad nu"));
    }

    [Test]
    public async Task A_form_from_another_site_gets_no_token()
    {
        var writer = await WriterAsync();
        var (window, _) = await SitDownAsync(writer);
        var answer = await window.Page.Context.APIRequest.PostAsync(writer.Page, new()
        {
            Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "cross-site", ["Origin"] = "https://exempel.se", ["Content-Type"] = "application/x-www-form-urlencoded" },
            DataString = "svar.s.a.text=skadat&gor=spara",
        });
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(await answer.TextAsync(), Does.Not.Contain("skadat").And.Not.Contain("<form method=\"post\" action=\"/utbildning/forsok"));
    }

    [Test]
    public async Task Keys_that_were_rotated_or_deleted_cost_the_player_nothing()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        BrowserRun.Intranet.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
        await LoseTokenAsync(window);
        await window.Context.ClearCookiesAsync(new() { NameRegex = new("Antiforgery") });
        await desk.WriteAsync("lyssnar");
        await desk.SavedAsync();
        await window.Button("Avsluta självtestet…").ClickAsync();
        await window.Button("Avsluta och se resultatet").ClickAsync();
        await window.Page.WaitForURLAsync("**/resultat");
        Assert.That(await writer.StateAsync(), Is.EqualTo("submitted"));
    }

    /// <summary>As after the key ring was deleted: the server cannot read its own token. The form's value is changed past the script.</summary>
    private static async Task LoseTokenAsync(BrowserWindow window)
    {
        var cookies = await window.Context.CookiesAsync();
        var token = cookies.Single(cookie => cookie.Name.Contains("Antiforgery", StringComparison.Ordinal));
        await window.Context.AddCookiesAsync([new() { Name = token.Name, Value = "CfDJ8" + new string('A', 150), Domain = token.Domain, Path = token.Path, HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
    }

    private static async Task DropTokenCookieAsync(BrowserWindow window, Writer writer)
    {
        await window.Context.ClearCookiesAsync();
        await writer.SignInAsync(window.Context);
    }
}
