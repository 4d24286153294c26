using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>An answer is kept on the device before it is sent, and is saved when the server has said so, and not before.</summary>
[TestFixture]
internal sealed class KeptAnswerTests : SavingTest
{
    private const string NoIndexedDb = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });";
    private const string NoLocalStorage = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });";
    private const string FullStorage = """
        IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
        """;

    /// <summary>What a page sends as it goes away escapes the tests' hands on the network.</summary>
    private const string NoLastCall = "const call = fetch; window.fetch = (to, how) => how?.keepalive ? Promise.reject(new TypeError()) : call(to, how);";

    [Test]
    public async Task An_answer_is_in_the_browser_before_the_request_leaves_and_gone_when_it_is_acknowledged()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        var keptWhenSent = -1;
        await window.Page.RouteAsync(Desk.Calls, async route =>
        {
            if (route.Request.Method == "PUT")
                keptWhenSent = (await desk.KeptAsync()).Count;
            await route.ContinueAsync();
        });
        await desk.WriteAsync("lyssnar");
        await desk.SavedAsync();

        Assert.That(keptWhenSent, Is.EqualTo(1));
        await desk.KeepsAsync(0);
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
    }

    [Test]
    public async Task The_request_leaves_within_a_second_of_the_last_keystroke()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.Page.EvaluateAsync("() => addEventListener('input', () => { window.lastInput = performance.now(); }, true)");
        var shortest = double.MaxValue;
        for (var time = 0; time < 3 && shortest >= 1000; time++)
        {
            await desk.Field().PressSequentiallyAsync("abc" + time.ToString(CultureInfo.InvariantCulture));
            await desk.SavedAsync();
            shortest = Math.Min(shortest, await window.Page.EvaluateAsync<double>("() => performance.getEntriesByType('resource').filter(one => one.name.includes('/answers/')).at(-1).startTime - window.lastInput"));
        }

        Assert.That(shortest, Is.InRange(0, 1000), "milliseconds");
    }

    [Test]
    public async Task Whoever_writes_without_a_pause_is_saved_in_between()
    {
        var writer = await WriterAsync();
        var (_, desk) = await SitDownAsync(writer);
        var text = new string('a', 60);
        await desk.Field().PressSequentiallyAsync(text, new() { Delay = 120 });

        Assert.That(await writer.StoredAsync(), Is.Not.Empty, "stored while the keys were going down");
        await desk.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo(text));
    }

    [TestCase(200, "text/html", "<h1>Välkommen till wifi</h1>")]
    [TestCase(200, "application/json", """{"ok":true}""")]
    [TestCase(200, "application/json", """{"attempt":"A","question":"s.a","seq":99,"savedAt":"2026-11-22T10:00:00Z","state":"answered"}""")]
    [TestCase(200, "application/json", """{"attempt":"A","question":"s.b","seq":1,"savedAt":"2026-11-22T10:00:00Z","state":"answered"}""")]
    [TestCase(200, "application/json", """{"attempt":"01a20000-0000-7000-8000-000000000000","question":"s.a","seq":1,"savedAt":"2026-11-22T10:00:00Z","state":"answered"}""")]
    [TestCase(511, "text/html", "")]
    public async Task What_is_not_our_receipt_is_no_acknowledgement_and_the_page_says_what_to_do(int status, string type, string body)
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.Page.RouteAsync(Desk.Calls, route => route.FulfillAsync(new() { Status = status, ContentType = type, Body = body.Replace("\"A\"", $"\"{writer.Attempt}\"", StringComparison.Ordinal) }));
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat");
        await Expect(desk.Notice("elsewhere")).ToContainTextAsync("Är du på ett öppet wifi?");
        await desk.KeepsAsync(1);

        await window.Page.UnrouteAllAsync();
        await desk.SavedAsync();
        await Expect(desk.Notice("elsewhere")).ToHaveCountAsync(0);
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
    }

    [Test]
    public async Task After_a_failed_save_and_a_reload_the_server_gets_the_answer_without_another_keystroke()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer, NoLastCall);
        await window.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat");
        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await Expect(desk.Field()).ToHaveValueAsync("lyssnar");
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat");
        Assert.That(await writer.StoredAsync(), Is.Empty);

        await window.Page.UnrouteAllAsync();

        await desk.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
        await desk.KeepsAsync(0);
    }

    [Test]
    public async Task An_acknowledgement_that_was_lost_on_its_way_costs_nothing()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        var lost = 0;
        await window.Page.RouteAsync("**/answers/**", async route =>
        {
            if (Interlocked.Increment(ref lost) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat");
        await desk.WriteAsync("lyssnar först");
        await desk.SavedAsync();
        await Expect(desk.Page.Locator("[data-lms-conflict]")).ToHaveCountAsync(0);
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar först"));
    }

    [TestCase(NoIndexedDb, true)]
    [TestCase(NoIndexedDb + NoLocalStorage, false)]
    [TestCase(FullStorage, false)]
    public async Task Where_storage_is_denied_or_full_the_next_best_place_is_taken_or_the_page_warns(string before, bool keeps)
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer, before);
        await window.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
        await desk.WriteAsync("lyssnar");
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat");
        await Expect(desk.Notice("keeps")).ToHaveCountAsync(keeps ? 0 : 1);
        var asked = new TaskCompletionSource<string>();
        window.Page.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };

        if (keeps)
        {
            await window.LeaveAsync(() => window.Page.ReloadAsync());
            await Expect(desk.Field()).ToHaveValueAsync("lyssnar");
            Assert.That(asked.Task.IsCompleted, Is.False, "nothing to ask: it is kept");
        }
        else
        {
            await Expect(desk.Notice("keeps")).ToContainTextAsync("Svaren kan inte sparas på den här datorn eller telefonen.");
            await window.Page.EvaluateAsync("() => { setTimeout(() => location.reload()); }");
            Assert.That(await asked.Task.WaitAsync(TimeSpan.FromSeconds(20)), Is.EqualTo("beforeunload"));
        }

        await window.Page.UnrouteAllAsync();
        await desk.SavedAsync();
        Assert.That(await writer.StoredAsync(), Is.EqualTo("lyssnar"));
    }

    [Test]
    public async Task Of_a_quiz_in_a_sensitive_lesson_nothing_is_kept_beyond_the_page()
    {
        var writer = await WriterAsync();
        var window = await OpenWindowAsync();
        await writer.SignInAsync(window.Context);

        // Such a quiz makes no attempt; should one ever do, its page says memory.
        await window.Page.RouteAsync($"**{writer.Page}", async route =>
        {
            var page = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = page, Body = (await page.TextAsync()).Replace("data-lms-keep=\"device\"", "data-lms-keep=\"memory\"", StringComparison.Ordinal) });
        });
        await window.Page.RouteAsync(Desk.Calls, route => route.AbortAsync());
        await window.GoToAsync(writer.Page);
        var desk = new Desk(window.Page);
        await desk.WriteAsync("hemligt");
        await desk.Question().Locator("[data-lms-flag]").CheckAsync();
        await Expect(desk.Foot()).ToContainTextAsync("Inte sparat");
        await window.Page.EvaluateAsync("() => { dispatchEvent(new PageTransitionEvent('pagehide')); }");

        Assert.That(await desk.KeptAsync(), Is.Empty);
        Assert.That(await window.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage, ...sessionStorage })"), Does.Not.Contain("hemligt").And.Not.Contain(writer.Attempt));
        await window.Page.UnrouteAllAsync();
        await desk.SavedAsync();
    }

    [Test]
    public async Task What_is_kept_goes_away_with_the_attempt_and_after_thirty_days()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await window.Context.SetOfflineAsync(true);
        await desk.WriteAsync("lyssnar");
        await desk.KeepsAsync(1);
        await window.Page.EvaluateAsync("""
            async () => {
              const open = indexedDB.open('lms-answers');
              await new Promise(done => { open.onsuccess = done; });
              const change = open.result.transaction('kept', 'readwrite');
              const kept = change.objectStore('kept');
              const all = kept.getAll();
              all.onsuccess = () => kept.put({ ...all.result[0], key: 'någon/annan/gång', at: Date.now() - 31 * 86400000 });
              await new Promise(done => { change.oncomplete = done; });
              open.result.close();
            }
            """);
        await desk.KeepsAsync(2);
        await window.Context.SetOfflineAsync(false);
        await desk.SavedAsync();
        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await desk.KeepsAsync(0);

        await window.Context.SetOfflineAsync(true);
        await desk.WriteAsync("lyssnar mer");
        await desk.Question().Locator("[data-lms-flag]").CheckAsync();
        await desk.KeepsAsync(1);
        await writer.Api.PostAsync($"attempts/{writer.Attempt}/submission");
        await window.Page.GotoAsync("about:blank");
        await window.Context.SetOfflineAsync(false);
        await window.GoToAsync(writer.Page + "/resultat");
        await desk.KeepsAsync(0);
        Assert.That(await window.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage, ...sessionStorage })"), Does.Not.Contain(writer.Attempt));
    }

    [Test]
    public async Task One_voice_speaks_at_most_once_in_ten_seconds()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer);
        await Expect(desk.Page.Locator("#svar .lms-save[role], [data-lms-notices][role]")).ToHaveCountAsync(0);
        await window.Page.EvaluateAsync("""
            () => {
              window.spoken = [];
              new MutationObserver(() => window.spoken.push([performance.now(), document.querySelector('[data-lms-said]').textContent]))
                .observe(document.querySelector('[data-lms-said]'), { childList: true, characterData: true, subtree: true });
            }
            """);
        foreach (var question in new[] { SavingCourse.First, SavingCourse.Second, SavingCourse.Third })
        {
            await desk.WriteAsync("svar", question);
            await desk.SavedAsync(question);
        }

        await Expect(desk.Page.Locator("[data-lms-said]")).ToHaveTextAsync(new Regex(@"^Fråga 3: Sparat \d\d:\d\d:\d\d$"));
        var spoken = await window.ReadAsync<List<System.Text.Json.JsonElement>>("() => window.spoken");
        Assert.That(spoken, Has.Count.EqualTo(2));
        Assert.That(spoken[1][0].GetDouble() - spoken[0][0].GetDouble(), Is.GreaterThan(9_900));
    }

    [Test]
    public async Task Without_script_the_page_says_to_save_before_leaving_and_one_form_does_it()
    {
        var writer = await WriterAsync();
        var (window, desk) = await SitDownAsync(writer, script: false);

        // The automation's way of switching scripts off does not draw noscript; what is served is what counts.
        Assert.That(await window.ServedHtmlAsync(), Does.Match("(?s)<noscript>.*Spara innan du lämnar sidan.*</noscript>"));
        await desk.WriteAsync("lyssnar");
        await desk.WriteAsync("frågar", SavingCourse.Second);
        await window.Button("Spara svaren").Last.ClickAsync();
        await desk.SavedAsync();
        Assert.That((await writer.StoredAsync(), await writer.StoredAsync(SavingCourse.Second)), Is.EqualTo(("lyssnar", "frågar")));
    }
}
