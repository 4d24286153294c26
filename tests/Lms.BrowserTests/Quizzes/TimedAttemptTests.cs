using System.Globalization;
using System.Text.RegularExpressions;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes;

/// <summary>The time left is the server's, whatever the browser's clock says, and when it is over nothing that was typed is lost.</summary>
[TestFixture]
internal sealed partial class TimedAttemptTests : BrowserTest
{
    private const string Quiz = "provregler.pa-tid";
    private static readonly DemoPerson Learner = new("medarbetare", "kristianstad");

    [Test]
    public async Task An_attempt_that_runs_out_hands_in_what_was_typed_a_moment_before_and_says_so()
    {
        var (window, attempt) = await StartAsync();
        await RuleCourse.EndAsync(attempt, TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(30));
        await window.GoToAsync($"/utbildning/forsok/{attempt}");
        await Assertions.Expect(window.Page.Locator("[data-lms-timer-words]")).ToHaveTextAsync(new Regex(@"^\d sekunder? kvar$"));
        await window.Page.Locator("[data-lms-question]:has(.lms-choice) .lms-choice input").First.CheckAsync();

        await window.Page.WaitForURLAsync(new Regex("/resultat$"), new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        await Assertions.Expect(window.Page.Locator("[role=alert]")).ToContainTextAsync("Tiden tog slut");
        using var api = await ApiClient.SignInAsync(Learner);
        var review = await api.GetAsync($"attempts/{attempt}");
        Assert.That(review.GetProperty("state").GetString(), Is.EqualTo("submitted"));
        Assert.That(await StepsAsync(attempt), Is.EqualTo(1), "the answer that was on its way is stored");
    }

    [Test]
    public async Task A_reload_after_the_end_hands_in_as_well()
    {
        var (window, attempt) = await StartAsync();
        await RuleCourse.EndAsync(attempt, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(60));
        await window.GoToAsync($"/utbildning/forsok/{attempt}");
        await window.Page.WaitForURLAsync(new Regex("/resultat$"), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(window.Page.Locator("[role=alert]")).ToContainTextAsync("Det som var sparat lämnades in.");
    }

    [Test]
    public async Task Offline_at_the_end_the_page_says_so_and_opens_the_result_when_the_network_is_back()
    {
        var (window, attempt) = await StartAsync();
        await RuleCourse.EndAsync(attempt, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(60));
        await window.GoToAsync($"/utbildning/forsok/{attempt}");
        await Assertions.Expect(window.Page.Locator("[data-lms-count]")).ToHaveTextAsync(new Regex("^0 av"));
        await window.Context.SetOfflineAsync(true);
        await Assertions.Expect(window.Page.Locator("[data-lms-notices]").GetByText("Sidan når inte servern.")).ToBeVisibleAsync();

        await window.Context.SetOfflineAsync(false);

        await window.Page.WaitForURLAsync(new Regex("/resultat$"), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        window.TakeComplaints();
    }

    [TestCase(1)]
    [TestCase(-1)]
    public async Task A_browser_clock_that_is_a_day_off_changes_nothing(int days)
    {
        var window = await OpenWindowAsync();
        await window.Page.AddInitScriptAsync($$"""
            const Real = Date;
            const off = {{days}} * 86400000;
            globalThis.Date = class extends Real {
              constructor(...given) { if (given.length === 0) super(Real.now() + off); else super(...given); }
              static now() { return Real.now() + off; }
            };
            """);
        var attempt = await BeginAsync(window);
        await RuleCourse.EndAsync(attempt, TimeSpan.FromMinutes(7), TimeSpan.Zero);
        await window.GoToAsync($"/utbildning/forsok/{attempt}");
        Assert.That(await window.Page.EvaluateAsync<double>("Math.abs(Date.now() - performance.timeOrigin - performance.now()) / 3600000"), Is.EqualTo(24).Within(0.1), "the clock is off");
        await Assertions.Expect(window.Page.Locator("[data-lms-timer-words]")).ToHaveTextAsync("7 minuter kvar");

        var question = window.Page.Locator("[data-lms-question]:has(.lms-choice)").First;
        await question.Locator(".lms-choice input").First.CheckAsync();
        await Assertions.Expect(question.Locator(".lms-save")).ToHaveTextAsync(Saved());

        using var api = await ApiClient.SignInAsync(Learner);
        var id = await question.GetAttributeAsync("data-lms-question");
        var stored = (await api.GetAsync($"attempts/{attempt}")).GetProperty("questions").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        var at = TimeZoneInfo.ConvertTime(stored.GetProperty("savedAt").GetDateTimeOffset(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"));
        Assert.That((await question.Locator(".lms-save").InnerTextAsync()).Trim(), Is.EqualTo("Sparat " + at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)), "the server's time");
    }

    [Test]
    public async Task The_time_is_announced_politely_and_not_by_the_second()
    {
        var (window, attempt) = await StartAsync();
        await RuleCourse.EndAsync(attempt, TimeSpan.FromSeconds(303), TimeSpan.Zero);
        await window.GoToAsync($"/utbildning/forsok/{attempt}");
        var said = window.Page.Locator("[data-lms-timer-said]");
        await Assertions.Expect(said).ToHaveAttributeAsync("role", "status");
        await Assertions.Expect(said).ToHaveTextAsync("");
        await Assertions.Expect(said).ToHaveTextAsync("5 minuter kvar.");
        await Assertions.Expect(window.Page.Locator("[data-lms-timer]")).Not.ToHaveAttributeAsync("aria-live", new Regex("."));
    }

    private async Task<(BrowserWindow Window, string Attempt)> StartAsync()
    {
        var window = await OpenWindowAsync();
        return (window, await BeginAsync(window));
    }

    /// <summary>A new attempt; one that is open from another test is handed in first.</summary>
    private static async Task<string> BeginAsync(BrowserWindow window)
    {
        using var api = await ApiClient.SignInAsync(Learner);
        await api.PostAsync("courses/provregler/enrolment");
        var open = (await api.PostAsync($"quizzes/{Quiz}/attempts")).GetProperty("id").GetString()!;
        await api.PostAsync($"attempts/{open}/submission");
        await window.SignInAsync(Learner.Key, Learner.Tenant, "/om");
        return (await api.PostAsync($"quizzes/{Quiz}/attempts")).GetProperty("id").GetString()!;
    }

    private static async Task<long> StepsAsync(string attempt)
    {
        await using var connection = new Npgsql.NpgsqlConnection(BrowserRun.Intranet.Database.Connections.Superuser);
        return await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "SELECT count(*) FROM lms.attempt_step WHERE attempt_id = @id", new { id = Guid.Parse(attempt) });
    }

    [GeneratedRegex(@"^\s*Sparat \d\d:\d\d:\d\d\s*$")]
    private static partial Regex Saved();
}
