using System.Globalization;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>Whatever order typing, failures, reloads and reconnections come in: in the end the server has what was typed last.</summary>
[TestFixture]
internal sealed class RandomOutageTests : SavingTest
{
    private const int Sequences = 10;
    private const int Steps = 7;

    /// <summary>Ten sequences a seed, a hundred in all; the seed of a failure tells the sequence.</summary>
    [Test]
    public async Task In_the_end_the_server_has_what_was_typed_last([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        var typed = new Dictionary<string, string>();
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            List<string> story = [];
            for (var step = 0; step < Steps; step++)
                story.Add(await StepAsync(random, window, desk, typed, string.Create(CultureInfo.InvariantCulture, $"{seed}-{sequence}-{step}")));
            await CalmDownAsync(window);
            if (random.Next(2) == 0)
                await window.LeaveAsync(() => window.Page.ReloadAsync());
            foreach (var (question, text) in typed)
            {
                TestContext.Out.WriteLine($"{seed}.{sequence}: {string.Join(", ", story)}");

                // The text first: a page that has just come shows the older stored answer, truly saved, until it has read what it kept.
                await Expect(desk.Field(question)).ToHaveValueAsync(text);
                await desk.SavedAsync(question);
                Assert.That(await writer.StoredAsync(question), Is.EqualTo(text), string.Join(", ", story));
            }

            Assert.That(await desk.Page.Locator("[data-lms-conflict]").CountAsync(), Is.Zero, "nobody else has answered");
        }

        await desk.KeepsAsync(0);
    }

    private static async Task<string> StepAsync(Random random, BrowserWindow window, Desk desk, Dictionary<string, string> typed, string mark)
    {
        switch (random.Next(10))
        {
            case < 4:
                var question = random.Next(2) == 0 ? SavingCourse.First : SavingCourse.Second;
                await desk.ResumedAsync();
                await desk.WriteAsync("svar " + mark, question);
                typed[question] = "svar " + mark;
                return $"type {question}";
            case < 7:
                return await BreakAsync(random.Next(5), window);
            case < 9:
                await CalmDownAsync(window);
                await window.LeaveAsync(() => window.Page.ReloadAsync());
                return "reload";
            default:
                await CalmDownAsync(window);
                return "reconnect";
        }
    }

    private static async Task<string> BreakAsync(int kind, BrowserWindow window)
    {
        await window.Page.UnrouteAllAsync();
        switch (kind)
        {
            case 0:
                await window.Context.SetOfflineAsync(true);
                return "offline";
            case 1:
                await window.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
                return "no server";
            case 2:
                await window.Page.RouteAsync(Desk.Calls, route => route.FulfillAsync(new() { Status = 503 }));
                return "503";
            case 3:
                await window.Page.RouteAsync(Desk.Calls, route => route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "<h1>Wifi</h1>" }));
                return "captive portal";
            default:
                await window.Page.RouteAsync(Desk.Calls, LoseAnswerAsync);
                return "acknowledgements lost";
        }
    }

    private static async Task LoseAnswerAsync(IRoute route)
    {
        try
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }
        catch (PlaywrightException)
        {
            // The page went away in the middle of the call.
        }
    }

    private static async Task CalmDownAsync(BrowserWindow window)
    {
        await window.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
        await window.Context.SetOfflineAsync(false);
    }
}
