using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Security;

/// <summary>
/// Payloads in everything that anybody may write, and then a browser on every page, with the policy in force: no dialog,
/// no violation of the policy, no node that does not belong.
/// </summary>
[TestFixture]
internal sealed partial class InjectionTests
{
    private const int PagesOfARoute = 4;

    private readonly ConcurrentBag<string> events = [];
    private PlantedIntranet planted = null!;
    private Planter planter = null!;
    private Lms.AspNetCore.Tests.Permissions.World world = null!;
    private HttpClient administrator = null!;
    private HttpClient learner = null!;
    private readonly List<string> findings = [];

    [OneTimeSetUp]
    public async Task Plant()
    {
        planted = await PlantedIntranet.StartAsync();
        administrator = await planted.Running.ClientAsync("administrator");
        learner = await planted.Running.ClientAsync("medarbetare");
        world = await Lms.AspNetCore.Tests.Permissions.World.MakeAsync(planted.Running, "administrator", "osby", Payloads.Mark);
        planter = new Planter(planted.Running, world, administrator);
        await planter.PlantAsync();
        await AnswerAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        administrator.Dispose();
        learner.Dispose();
        await planted.DisposeAsync();
    }

    [Test]
    public void No_answer_to_any_form_query_or_body_is_markup()
    {
        TestContext.Out.WriteLine($"{Payloads.All.Count} payloads, {planter.Fields.Count} fields, {planter.Requests} requests\n{string.Join('\n', planter.Fields)}");
        Assert.That(planter.Findings.Distinct().Take(30), Is.Empty);
        Assert.That(planter.Fields, Has.Count.GreaterThan(80));
        Assert.That(planter.Echoes, Has.Count.GreaterThan(20));
    }

    [TestCase("administrator")]
    [TestCase("medarbetare")]
    [TestCase("utbildare")]
    [TestCase("chef")]
    [TestCase(null)]
    public async Task In_a_browser_nothing_runs_on_any_page(string? person)
    {
        using var client = await planted.Running.ClientAsync(person);
        var pages = person is null ? Strangers() : await PagesAsync(person, client);
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        Listen(page);
        if (person is not null)
            await page.GotoAsync($"/demo/signin/{person}?tenant=osby");
        foreach (var path in pages)
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            await LookAsync(page, path);
        }

        TestContext.Out.WriteLine($"{person}: {pages.Count} pages\n{string.Join('\n', pages)}");
        Assert.Multiple(() =>
        {
            Assert.That(events, Is.Empty);
            Assert.That(findings, Is.Empty);
            Assert.That(pages, Has.Count.GreaterThan(person is null ? 5 : 20));
        });
    }

    [Test]
    public async Task In_a_browser_nothing_runs_in_what_a_refused_form_says_back()
    {
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        Listen(page);
        var policy = await PolicyAsync();
        await page.RouteAsync("**/utbildning/echo-*", route => route.FulfillAsync(new()
        {
            Body = planter.Echoes[Uri.UnescapeDataString(route.Request.Url[(route.Request.Url.LastIndexOf("/echo-", StringComparison.Ordinal) + 6)..])],
            ContentType = "text/html; charset=utf-8",
            Headers = [new("Content-Security-Policy", policy)],
        }));
        foreach (var echo in planter.Echoes.Keys)
        {
            await page.GotoAsync("/utbildning/echo-" + Uri.EscapeDataString(echo), new() { WaitUntil = WaitUntilState.Load });
            await LookAsync(page, echo);
        }

        Assert.That(events, Is.Empty);
        Assert.That(findings, Is.Empty);
    }

    /// <summary>What the other tests rest on: what would run is heard and seen.</summary>
    [Test]
    public async Task What_would_run_is_heard()
    {
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        Listen(page);
        var policy = await PolicyAsync();
        var open = false;
        await page.RouteAsync("**/utbildning/echo-*", route => route.FulfillAsync(new()
        {
            Body = $"<!doctype html><html lang=sv><head><title>x</title></head><body>{string.Join('\n', Payloads.All.Take(60))}</body></html>",
            ContentType = "text/html; charset=utf-8",
            Headers = open ? [] : [new("Content-Security-Policy", policy)],
        }));
        await page.GotoAsync("/utbildning/echo-x", new() { WaitUntil = WaitUntilState.Load });
        await LookAsync(page, "x");
        Assert.That(events, Has.Some.Contains("violation"));
        Assert.That(events, Has.None.Contains("dialog"), "the policy holds where encoding failed");
        Assert.That(findings, Has.Count.GreaterThan(20));
        open = true;
        await page.GotoAsync("/utbildning/echo-y", new() { WaitUntil = WaitUntilState.Load });
        Assert.That(() => events, Has.Some.Contains("dialog").After(5_000, 50), "without the policy it would run");
        events.Clear();
        findings.Clear();
    }

    [SetUp]
    public void Forget()
    {
        events.Clear();
        findings.Clear();
    }

    /// <summary>A learner's attempts at every quiz of the courses with every type and every rule: texts are payloads, then handed in.</summary>
    private async Task AnswerAsync()
    {
        foreach (var course in new[] { "fragetyper", "provregler" })
        {
            await learner.PostJsonAsync($"courses/{course}/enrolment");
            var body = await learner.GetJsonAsync($"courses/{course}");
            foreach (var quiz in QuizId().Matches(body.GetRawText()).Select(match => match.Groups[1].Value).Where(id => id.StartsWith(course + ".", StringComparison.Ordinal)).Distinct())
                await AttemptAsync(quiz);
        }
    }

    private async Task AttemptAsync(string quiz)
    {
        using var started = await learner.SendAsync(LearnerCalls.Request(HttpMethod.Post, $"quizzes/{quiz}/attempts", null));
        if ((int)started.StatusCode != 200)
            return;
        var attempt = JsonSerializer.Deserialize<JsonElement>(await started.Content.ReadAsStringAsync());
        var id = attempt.GetProperty("id").GetString()!;
        var number = 0;
        foreach (var question in attempt.GetProperty("questions").EnumerateArray())
        {
            var value = LearnerCalls.SomeAnswer(question).ToDictionary(field => field.Key, field => field.Value == "något" ? Payloads.Slice(++number * 11, 1_500) : field.Value);
            foreach (var action in new[] { "", "/check", "/leave" })
            {
                using var sent = LearnerCalls.Request(action.Length == 0 ? HttpMethod.Put : HttpMethod.Post, $"attempts/{id}/answers/{question.GetProperty("id").GetString()}{action}", new { seq = action.Length == 0 ? 1 : 2, value });
                using var saved = await learner.SendAsync(sent);
                Assert.That((int)saved.StatusCode, Is.LessThan(500), quiz);
            }
        }

        opened.Add(id);
        if (opened.Count % 3 > 0)
            await learner.PostJsonAsync($"attempts/{id}/submission", null);
    }

    private readonly List<string> opened = [];

    private async Task<IBrowserContext> OpenAsync()
    {
        var context = await BrowserRun.Browser.NewContextAsync(new() { BaseURL = planted.Running.Address.AbsoluteUri, Locale = "sv-SE", ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(30_000);
        await context.ExposeFunctionAsync("lmsHeard", (string what) => events.Add(what));
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', event => window.lmsHeard('violation ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample + ' on ' + location.pathname));");
        return context;
    }

    private void Listen(IPage page)
    {
        page.Dialog += (_, dialog) =>
        {
            events.Add($"dialog {dialog.Message} on {page.Url}");
            _ = dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                events.Add($"violation {message.Text} on {page.Url}");
        };
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("evil", StringComparison.Ordinal) && !request.Url.StartsWith(planted.Running.Address.AbsoluteUri, StringComparison.Ordinal))
                events.Add($"request {request.Url} on {page.Url}");
        };
    }

    private async Task LookAsync(IPage page, string where) =>
        findings.AddRange(JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(DangerousNodes.Script))!.Distinct().Select(found => $"{where}: {found}"));

    private async Task<string> PolicyAsync()
    {
        using var answer = await administrator.GetAsync(LearnerCalls.Page("kurser"));
        return string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
    }

    private List<string> Strangers()
    {
        var hostile = Uri.EscapeDataString(Payloads.Slice(0, 1_200));
        return
        [
            $"/utbildning/verify/{world.Code}", "/utbildning/verify", $"/utbildning/verify?kod={hostile}", $"/utbildning/verify/{Uri.EscapeDataString("\"><img src=x onerror=alert(1)>")}",
            $"/demo?returnUrl={hostile}", "/demo?returnUrl=javascript:alert(1)", $"/sok?q={hostile}", $"/?lang={hostile}", "/utbildning/kurser?lang=%22%3E%3Cscript%3E",
        ];
    }

    /// <summary>What a person's links lead to, some of each route, and of every route at least one address.</summary>
    private async Task<List<string>> PagesAsync(string person, HttpClient client)
    {
        var rows = PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal) && Planter.IsPage(row))
            .Select(row => (row.Route, Matcher: new TemplateMatcher(TemplateParser.Parse(("utbildning/" + row.Route).TrimEnd('/')), []))).ToList();
        var queue = new Queue<string>(["/utbildning", "/", .. person == "medarbetare" ? opened.SelectMany(id => new[] { $"/utbildning/forsok/{id}", $"/utbildning/forsok/{id}/lamna-in", $"/utbildning/forsok/{id}/resultat" }) : []]);
        if (person == "administrator")
        {
            foreach (var row in PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal) && Planter.IsPage(row)))
                queue.Enqueue(world.Request(row, "GET").RequestUri!.OriginalString);
        }

        var chosen = new List<string>();
        var visits = new Dictionary<string, int>();
        var seen = new HashSet<string>(queue, StringComparer.Ordinal);
        while (queue.TryDequeue(out var path))
        {
            var route = rows.Find(row => row.Matcher.TryMatch(path.Split('?', '#')[0], [])).Route ?? path.Split('?')[0];
            var limit = route.StartsWith("forsok", StringComparison.Ordinal) ? 40 : PagesOfARoute;
            if (route.StartsWith("static", StringComparison.Ordinal) || visits.GetValueOrDefault(route) >= limit)
                continue;
            var (status, type, text) = await PlantedIntranet.GetAsync(client, path);
            if (type != "text/html" || (int)status >= 300)
                continue;
            visits[route] = visits.GetValueOrDefault(route) + 1;
            chosen.Add(path);
            findings.AddRange((await DangerousNodes.FindAsync(text)).Select(found => $"{path}: {found}"));
            foreach (var link in Link().Matches(text).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Where(link => !link.Contains("signout", StringComparison.OrdinalIgnoreCase)))
            {
                if (seen.Add(link))
                    queue.Enqueue(link);
            }
        }

        // The administrator's attempt was handed in while planting; the learner's are open.
        if (person == "medarbetare")
            Assert.That(visits.Keys, Does.Contain("forsok/{attempt:guid}").And.Contain("forsok/{attempt:guid}/lamna-in").And.Contain("forsok/{attempt:guid}/resultat"));
        if (person == "administrator")
            Assert.That(rows.Select(row => row.Route).Where(route => !visits.ContainsKey(route)).Except(["static/{**path}", "media/{hash}/{name}", "media/intyg/{hash}", "forsok/{attempt:guid}/lamna-in"]), Is.Empty, "every page is visited");
        return chosen;
    }

    [GeneratedRegex("<a [^>]*href=\"(/(?:utbildning[^\"]*|))\"")]
    private static partial Regex Link();

    [GeneratedRegex("\"id\":\"([a-z0-9.-]+)\"")]
    private static partial Regex QuizId();
}
