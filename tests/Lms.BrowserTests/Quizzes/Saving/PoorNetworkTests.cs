using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>Offline, slow, and a server that has too much to do.</summary>
[TestFixture]
internal sealed class PoorNetworkTests : SavingTest
{
    [Test]
    public async Task Half_an_hour_offline_costs_nothing_and_makes_no_calls()
    {
        var writer = await WriterAsync();
        var window = await OpenWindowAsync();
        await writer.SignInAsync(window.Context);
        await window.Page.Clock.InstallAsync();
        await window.GoToAsync(writer.Page);
        var desk = new Desk(window.Page);
        await window.Context.SetOfflineAsync(true);
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToHaveTextAsync(new Regex("^Sparat på enheten .*, skickas senare$"));
        await window.Page.Clock.FastForwardAsync("15:00");
        await desk.WriteAsync("frågar", SavingCourse.Second);
        await window.Page.Clock.FastForwardAsync("15:00");
        await Expect(desk.Notice("offline")).ToContainTextAsync("2 svar väntar på att skickas.");
        await desk.KeepsAsync(2);
        var calls = 0;
        window.Page.Request += (_, request) => calls += request.Method == "PUT" ? 1 : 0;

        await window.Context.SetOfflineAsync(false);

        await window.Page.Clock.RunForAsync(3000);
        await desk.SavedAsync();
        await desk.SavedAsync(SavingCourse.Second);
        Assert.That((await writer.StoredAsync(), await writer.StoredAsync(SavingCourse.Second)), Is.EqualTo(("lyssnar", "frågar")));
        Assert.That(calls, Is.InRange(1, 3), "together, or one by one where the server is older");
    }

    [Test]
    public async Task A_slow_save_says_so_with_patience_and_lets_one_go_on()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        var free = new TaskCompletionSource();
        await window.Page.RouteAsync(Desk.Calls, async route =>
        {
            await free.Task;
            await route.ContinueAsync();
        });
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToHaveTextAsync("Sparar… Det går långsamt just nu. Du kan fortsätta svara.");
        await Expect(desk.Field()).ToBeEditableAsync();
        free.SetResult();
        await desk.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
    }

    [Test]
    public async Task A_server_that_never_answers_is_given_up_on_and_tried_again()
    {
        var writer = await WriterAsync();
        var window = await OpenWindowAsync();
        await writer.SignInAsync(window.Context);

        // The page's patience is twenty seconds; here they are as many milliseconds as a test can wait.
        await window.Page.AddInitScriptAsync("const timeout = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = ms => timeout(ms / 20);");
        await window.GoToAsync(writer.Page);
        var desk = new Desk(window.Page);
        var calls = 0;
        await window.Page.RouteAsync(Desk.Calls, async route =>
        {
            if (Interlocked.Increment(ref calls) > 1)
                await route.ContinueAsync();
        });
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat – försöker igen om");
        await desk.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
    }

    [TestCase(503)]
    [TestCase(429)]
    public async Task A_server_that_asks_for_time_gets_it_whoever_presses(int status)
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        var calls = new List<double>();
        var watch = Stopwatch.StartNew();
        await window.Page.RouteAsync(Desk.Calls, route =>
        {
            if (route.Request.Method != "PUT")
                return route.ContinueAsync();
            calls.Add(watch.Elapsed.TotalSeconds);
            return calls.Count > 1 ? route.ContinueAsync() : route.FulfillAsync(new() { Status = status, Headers = new Dictionary<string, string> { ["Retry-After"] = "5" } });
        });
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToHaveTextAsync(new Regex(@"^Inte sparat – servern hinner inte med just nu\. Försöker igen om \d sekund(er)?$"));
        await desk.WriteAsync("lyssnar mer");
        await desk.Question().GetByRole(AriaRole.Button, new() { NameRegex = new("Spara nu") }).ClickAsync();
        await desk.SavedAsync();
        Assert.That(calls, Has.Count.EqualTo(2));
        Assert.That(calls[1] - calls[0], Is.GreaterThan(4.9), "seconds");
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar mer"));
    }

    [Test]
    public async Task Failures_wait_longer_each_time_and_never_come_at_once_for_several_answers()
    {
        var writer = await WriterAsync();
        var window = await OpenWindowAsync();
        await writer.SignInAsync(window.Context);
        await window.Page.Clock.InstallAsync();
        await window.GoToAsync(writer.Page);
        var desk = new Desk(window.Page);
        var calls = 0;
        await window.Page.RouteAsync(Desk.Calls, route =>
        {
            Interlocked.Increment(ref calls);
            return route.AbortAsync();
        });
        foreach (var question in new[] { SavingCourse.First, SavingCourse.Second, SavingCourse.Third })
            await desk.WriteAsync("svar", question);
        await Expect(desk.Foot(SavingCourse.Third)).ToContainTextAsync("Inte sparat");

        // In five minutes: 2, 4, 8, 15, 30 and then 60 seconds apart, each a quarter longer at the most.
        for (var minute = 0; minute < 20; minute++)
        {
            await window.Page.Clock.RunForAsync(15_000);
            await desk.KeptAsync();
        }

        Assert.That(calls, Is.InRange(6, 12));
    }
}
