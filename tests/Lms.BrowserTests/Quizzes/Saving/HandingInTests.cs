using System.Text.RegularExpressions;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>What is handed in is what the learner has looked at.</summary>
[TestFixture]
internal sealed class HandingInTests : SavingTest
{
    private const string HandIn = "Avsluta och se resultatet";
    private const string NoLastCall = "const call = fetch; window.fetch = (to, how) => how?.keepalive ? Promise.reject(new TypeError()) : call(to, how);";

    [Test]
    public async Task The_player_sends_what_waits_before_it_goes_to_the_last_look()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await desk.WriteAsync("lyssnar");
        await window.LeaveAsync(() => window.Button("Avsluta självtestet…").ClickAsync());
        await Expect(window.Page.GetByText("2 av 3 frågor saknar ett helt svar.")).ToBeVisibleAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
    }

    [Test]
    public async Task The_player_stays_and_says_what_is_not_saved_when_it_cannot_be_sent()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
        await desk.WriteAsync("frågar", SavingCourse.Second);
        await window.Button("Avsluta självtestet…").ClickAsync();
        await Expect(desk.Notice("unsaved")).ToContainTextAsync("Allt är inte sparat än. Titta på fråga 2.");
        await window.Button("Spara och gå till kursen").ClickAsync();
        Assert.That(window.Path, Is.EqualTo(writer.Page));
        await window.Page.UnrouteAllAsync();
        await desk.SavedAsync(SavingCourse.Second);
        await window.LeaveAsync(() => window.Button("Avsluta självtestet…").ClickAsync());
        Assert.That(window.Path, Is.EqualTo(writer.Page + "/lamna-in"));
    }

    [Test]
    public async Task The_last_look_sends_what_the_device_still_holds_and_shows_it()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer, NoLastCall);
        await window.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
        await desk.WriteAsync("lyssnar");
        await desk.KeepsAsync(1);
        await window.Page.UnrouteAllAsync();
        await window.GoToAsync(writer.Page + "/lamna-in");
        await Expect(window.Page.GetByText("2 av 3 frågor saknar ett helt svar.")).ToBeVisibleAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
        await desk.KeepsAsync(0);
    }

    [Test]
    public async Task The_last_look_does_not_hand_in_over_an_answer_that_the_device_holds_and_the_learner_has_to_choose()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer, NoLastCall);
        await window.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
        await desk.WriteAsync("här");
        await desk.KeepsAsync(1);
        await writer.AnswerAsync("från mobilen");
        await window.Page.UnrouteAllAsync();
        await window.GoToAsync(writer.Page + "/lamna-in");
        await Expect(desk.Notice("kept")).ToContainTextAsync("Gå tillbaka till Fråga 1 innan du lämnar in");
        await Expect(window.Button(HandIn)).ToBeDisabledAsync();
        await window.LeaveAsync(() => desk.Notice("kept").GetByRole(AriaRole.Link, new() { Name = "Fråga 1" }).ClickAsync());
        await desk.Question().GetByRole(AriaRole.Button, new() { Name = "Behåll mitt svar" }).ClickAsync();
        await desk.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("här"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_is_stored_and_what_the_page_shows_differ_then_nothing_is_handed_in_until_the_learner_has_looked(bool script)
    {
        var writer = await WriterAsync();
        await writer.AnswerAsync("först");
        var (window, desk) = await SitDownAsync(writer, script: script);
        await window.GoToAsync(writer.Page + "/lamna-in");
        await writer.AnswerAsync("från mobilen");
        await window.Button(HandIn).ClickAsync();
        if (script)
        {
            await Expect(desk.Notice("differs")).ToContainTextAsync("Ingenting är inlämnat än. Svaren som är sparade är inte de som sidan visade. Titta på Fråga 1.");
            await Expect(desk.Notice("differs").GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", writer.Page + "#f1");
        }
        else
        {
            await Expect(window.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        }

        Assert.That(await writer.StateAsync(), Is.EqualTo("open"));
        await window.Button(HandIn).ClickAsync();
        await window.Page.WaitForURLAsync("**/resultat");
        Assert.That(await writer.StateAsync(), Is.EqualTo("submitted"));
    }

    [Test]
    public async Task An_acknowledged_answer_that_the_server_has_lost_is_noticed_before_it_is_graded_without()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await desk.WriteAsync("lyssnar");
        await desk.SavedAsync();
        await using (var connection = new Npgsql.NpgsqlConnection(BrowserRun.Intranet.Database.Connections.Superuser))
            await Dapper.SqlMapper.ExecuteAsync(connection, "SET session_replication_role = replica; DELETE FROM lms.attempt_step WHERE attempt_id = @id; SET session_replication_role = origin", new { id = Guid.Parse(writer.Attempt) });
        await window.LeaveAsync(() => window.Button("Avsluta självtestet…").ClickAsync());
        await window.Button(HandIn).ClickAsync();
        await Expect(desk.Notice("differs")).ToContainTextAsync("Titta på Fråga 1");
        Assert.That(await writer.StateAsync(), Is.EqualTo("open"));
    }

    [Test]
    public async Task Handing_in_goes_on_when_the_server_is_back()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.GoToAsync(writer.Page + "/lamna-in");
        await window.Page.RouteAsync("**/submission", route => route.FulfillAsync(new() { Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } }));
        await window.Button(HandIn).ClickAsync();
        await Expect(desk.Notice("sending")).ToContainTextAsync("Inte inlämnat än.");
        await window.Page.UnrouteAllAsync();
        await window.Page.WaitForURLAsync("**/resultat");
        Assert.That(await writer.StateAsync(), Is.EqualTo("submitted"));
    }

    [Test]
    public async Task Signed_out_at_the_last_look_nothing_is_handed_in_and_the_page_says_why()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.GoToAsync(writer.Page + "/lamna-in");
        await window.Context.ClearCookiesAsync();
        await window.Button(HandIn).ClickAsync();
        await Expect(desk.Notice("lost")).ToContainTextAsync("Du är inte längre inloggad.");
        await writer.SignInAsync(window.Context);
        await window.Button(HandIn).ClickAsync();
        await window.Page.WaitForURLAsync("**/resultat");
    }

    [Test]
    public async Task When_the_time_is_up_what_is_typed_is_sent_and_handed_in()
    {
        var writer = await WriterAsync("pa-tid");
        await RuleCourse.EndAsync(writer.Attempt, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60));
        var (window, desk) = await SitDownAsync(writer);
        await window.Page.RouteAsync("**/answers/**", route => route.Request.PostData!.Contains("sista", StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
        await desk.WriteAsync("inte sista");
        await desk.WriteAsync("sista ordet", SavingCourse.Second);
        await window.Page.WaitForURLAsync("**/resultat");
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(new Regex("^Tiden tog slut"));
        Assert.That(await writer.StateAsync(), Is.EqualTo("submitted"));
        Assert.That(await writer.StoredAsync(SavingCourse.Second), Is.EqualTo("sista ordet"));
    }
}
