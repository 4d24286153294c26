using System.Diagnostics;
using System.Globalization;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>A browser that is killed in the middle of a word loses nothing that the page had in hand.</summary>
[TestFixture]
internal sealed class BrowserDeathTests : SavingTest
{
    private readonly List<Process> started = [];
    private string profile = "";

    [SetUp]
    public void MakeProfile() => profile = Directory.CreateTempSubdirectory("lms-profile-").FullName;

    [TearDown]
    public void RemoveProfile()
    {
        foreach (var process in started.Where(process => !process.HasExited))
            Kill(process);
        started.Clear();
        Directory.Delete(profile, true);
    }

    [Test]
    public async Task Killed_without_warning_the_browser_brings_the_answer_when_it_is_started_again()
    {
        var writer = await WriterAsync();
        var (process, desk, close) = await StartAsync(writer);
        await desk.Page.RouteAsync(Desk.Calls, route => route.Request.Method == "PUT" ? route.AbortAsync() : route.ContinueAsync());
        await desk.Field().PressSequentiallyAsync("skrivet just innan strömmen gick");
        await desk.KeepsAsync(1);
        Assert.That((await desk.KeptAsync())[0].GetProperty("value").GetProperty("text")[0].GetString(), Is.EqualTo("skrivet just innan strömmen gick"));
        Kill(process);
        await close();
        Assert.That(await writer.StoredAsync(), Is.Empty);

        var (again, back, leave) = await StartAsync(writer);
        await Expect(back.Field()).ToHaveValueAsync("skrivet just innan strömmen gick");
        await back.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("skrivet just innan strömmen gick"));
        Kill(again);
        await leave();
    }

    /// <summary>A browser of its own with the profile on disk, signed in and at the attempt.</summary>
    private async Task<(Process Process, Desk Desk, Func<Task> Close)> StartAsync(Writer writer)
    {
        var port = Path.Combine(profile, "DevToolsActivePort");
        File.Delete(port);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        started.Add(process);
        for (var tries = 0; tries < 400 && !(File.Exists(port) && File.ReadAllLines(port).Length > 1); tries++)
            await Task.Delay(50);
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{File.ReadAllLines(port)[0]}");
        var browser = await BrowserRun.Playwright.Chromium.ConnectOverCDPAsync(address);
        var context = browser.Contexts[0];
        await writer.SignInAsync(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(BrowserRun.Intranet.Address, writer.Page).AbsoluteUri);
        return (process, new Desk(page), () => browser.CloseAsync());
    }

    private static void Kill(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
