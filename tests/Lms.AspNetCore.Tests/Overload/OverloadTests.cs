using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Lms.AspNetCore.Overload;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Overload;

/// <summary>Five times as many slow reads as the node bears: saving goes on, the rest is told to come back, and then all is as before.</summary>
[TestFixture]
public sealed class OverloadTests
{
    private const int Readers = 300;

    private static readonly TimeSpan ReadTakes = TimeSpan.FromSeconds(0.5);

    private SlowBookmarks slow = null!;
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync(services =>
        {
            slow = SlowBookmarks.Replace(services);
            services.Configure<LoadOptions>(load => load.SavesPerMinute = 0);
        });
        var services = intranet.Services; // builds the host, which makes the store
        slow.Use(services);
    }

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Saving_goes_first_the_rest_is_shed_and_all_is_back_soon()
    {
        var gate = intranet.Services.GetRequiredService<LoadGate>();
        Assert.That(gate.Limit, Is.EqualTo(60), "six in ten of the pool's hundred connections");
        using var learner = await intranet.ClientAsync("medarbetare");
        using var reader = await intranet.ClientAsync("chef");
        var attempt = await learner.StartExamAsync("motet-forst");
        var saver = new Saver(learner, attempt);
        await saver.SaveAsync(TimeSpan.FromSeconds(1)); // warm
        var calm = await saver.SaveAsync(TimeSpan.FromSeconds(2));

        slow.Takes = ReadTakes;
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => ReadAsync(reader, end.Token)).ToList();
        await saver.SaveAsync(TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();
        var loaded = await saver.SaveAsync(TimeSpan.FromSeconds(8));
        await end.CancelAsync();
        var read = (await Task.WhenAll(readers)).SelectMany(one => one).ToList();
        var seconds = watch.Elapsed.TotalSeconds + 1;
        var served = read.Count(status => status == HttpStatusCode.OK);
        var shed = read.Count(status => status == HttpStatusCode.ServiceUnavailable);
        TestContext.Out.WriteLine($"saves: calm {calm.Middle:0.0} ms (p95 {calm.Slow:0.0}), loaded {loaded.Middle:0.0} ms (p95 {loaded.Slow:0.0}), {loaded.Count} of them; reads served {served}, shed {shed} in {seconds:0.0} s");
        Assert.Multiple(() =>
        {
            // Ratios, unless it is fast anyway: without the gate the middle one takes 600 ms and more.
            Assert.That(loaded.Middle, Is.LessThan(Math.Max(50, calm.Middle * 8)), "saves are not slower than that");
            Assert.That(loaded.Slow, Is.LessThan(Math.Max(100, calm.Slow * 12)), "nor the slow ones");
            Assert.That(shed, Is.GreaterThan(0));
            Assert.That(served + shed, Is.EqualTo(read.Count));
            Assert.That(served, Is.GreaterThan(0.8 * 60 / ReadTakes.TotalSeconds * (seconds - 1)), "goodput");
        });

        slow.Takes = TimeSpan.Zero;
        var back = Stopwatch.StartNew();
        while ((await ReadOnceAsync(reader)).Status != HttpStatusCode.OK || gate.Limit < 60)
            Assert.That(back.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), "back to normal");
    }

    [Test]
    public async Task Who_is_turned_away_hears_when_to_come_back_in_the_own_language()
    {
        using var reader = await intranet.ClientAsync("chef", "kristianstad");
        var gate = intranet.Services.GetRequiredService<LoadGate>();
        var inside = 0;
        var held = new List<Task<bool>>();
        while (inside < gate.Limit && await gate.EnterAsync(Lane.Others, default))
            inside++;
        try
        {
            for (var i = 0; i < 1000; i++)
                held.Add(gate.EnterAsync(Lane.Others, default).AsTask());
            using var call = await reader.GetAsync(LearnerCalls.Api("courses?lang=en"));
            using var page = await reader.GetAsync(LearnerCalls.Page("kurser"));
            using var save = await reader.PostAsync(LearnerCalls.Page($"forsok/{Guid.NewGuid()}"), new FormUrlEncodedContent([new("a", "b")]));
            var problem = JsonSerializer.Deserialize<JsonElement>(await call.Content.ReadAsStringAsync());
            Assert.Multiple(() =>
            {
                Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
                Assert.That(problem.Text("code"), Is.EqualTo("too-busy"));
                Assert.That(problem.Text("detail"), Does.StartWith("Many people"));
                Assert.That(call.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Is.InRange(3, 10));
                Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
                Assert.That(page.Headers.RetryAfter, Is.Not.Null);
                Assert.That(save.StatusCode, Is.Not.EqualTo(HttpStatusCode.ServiceUnavailable), "answers go first");
            });
            Assert.That(WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), Does.Contain("Många använder utbildningsplattformen just nu").And.Contain("Försök igen"));
        }
        finally
        {
            inside += (await Task.WhenAll(held)).Count(let => let);
            for (var i = 0; i < inside; i++)
                gate.Leave(Lane.Others, default);
        }
    }

    private static async Task<List<HttpStatusCode>> ReadAsync(HttpClient client, CancellationToken end)
    {
        var seen = new List<HttpStatusCode>();
        while (!end.IsCancellationRequested)
        {
            var (status, retry) = await ReadOnceAsync(client);
            seen.Add(status);
            Assert.That(retry, Is.EqualTo(status == HttpStatusCode.ServiceUnavailable));
        }

        return seen;
    }

    private static async Task<(HttpStatusCode Status, bool Retry)> ReadOnceAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(LearnerCalls.Api("me/bookmarks"));
        return (answer.StatusCode, answer.Headers.RetryAfter is not null);
    }

    private sealed record Times(double Middle, double Slow, int Count);

    /// <summary>Saves one answer after the other; each must be acknowledged.</summary>
    private sealed class Saver(HttpClient client, JsonElement attempt)
    {
        private int seq;

        public async Task<Times> SaveAsync(TimeSpan length)
        {
            var question = attempt.GetProperty("questions")[0];
            var times = new List<double>();
            var whole = Stopwatch.StartNew();
            while (whole.Elapsed < length)
            {
                var one = Stopwatch.StartNew();
                await client.PutJsonAsync($"attempts/{attempt.Text("id")}/answers/{question.Text("id")}", new { seq = ++seq, value = LearnerCalls.SomeAnswer(question) });
                times.Add(one.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            return new(times[times.Count / 2], times[times.Count * 95 / 100], times.Count);
        }
    }
}
