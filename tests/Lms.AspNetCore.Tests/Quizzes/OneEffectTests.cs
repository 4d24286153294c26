using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>One effect for each intent, however often it is sent, over two hosts at once.</summary>
[TestFixture]
public sealed class OneEffectTests
{
    private QuizHost prepared = null!;
    private WebApplicationFactory<Program>[] hosts = null!;
    private LearnerClient[] learner = null!;

    [OneTimeSetUp]
    public async Task StartHosts()
    {
        prepared = await QuizHost.StartAsync(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        hosts = [ExtraHost.Over(prepared.Intranet.Database.Connections), ExtraHost.Over(prepared.Intranet.Database.Connections)];
        learner = [await hosts[0].LearnerAsync("medarbetare"), await hosts[1].LearnerAsync("medarbetare")];
    }

    [OneTimeTearDown]
    public async Task StopHosts()
    {
        foreach (var one in learner)
            one.Dispose();
        foreach (var host in hosts)
            await host.DisposeAsync();
        await prepared.DisposeAsync();
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(0)]
    public async Task Two_hundred_starts_at_once_make_one_attempt_and_never_more_than_the_limit(int limit)
    {
        var course = await BeginAsync(limit);
        var made = new HashSet<string>();
        for (var round = 1; round <= 4; round++)
        {
            var started = await AtOnceAsync(200, number => StartAsync(course, number, $"runda-{round}-{number}"));
            if (limit > 0 && round > limit)
            {
                Assert.That(started.Select(answer => answer.Code), Is.All.EqualTo("no-attempts-left"));
                continue;
            }

            Assert.That(started.Select(answer => (answer.Status, answer.Body.GetProperty("id").GetString())).Distinct().Count(), Is.EqualTo(1));
            Assert.That(started[0].Body.GetProperty("number").GetInt32(), Is.EqualTo(round));
            made.Add(started[0].Body.GetProperty("id").GetString()!);
            await learner[round % 2].SubmitAsync(started[0].Body.GetProperty("id").GetString()!);
        }

        Assert.That(made, Has.Count.EqualTo(limit is 0 or > 4 ? 4 : limit));
        Assert.That(await CountAsync($"SELECT count(*) FROM lms.quiz_attempt WHERE course_id = '{course}'"), Is.EqualTo(made.Count));
    }

    [Test]
    public async Task A_start_under_the_same_key_gives_the_same_attempt_on_another_host_after_it_was_handed_in()
    {
        var course = await BeginAsync(1);
        var first = await StartAsync(course, 0, "samma");
        await learner[1].SubmitAsync(first.Body.GetProperty("id").GetString()!);
        var again = await AtOnceAsync(50, number => StartAsync(course, number, "samma"));
        Assert.That(again.Select(answer => (answer.Status, answer.Body.GetProperty("id").GetString(), answer.Body.GetProperty("state").GetString())), Is.All.EqualTo((HttpStatusCode.OK, first.Body.GetProperty("id").GetString(), "submitted")));
    }

    [Test]
    public async Task The_same_save_fifty_times_at_once_is_stored_once_and_answered_the_same()
    {
        var attempt = (await StartAsync(await BeginAsync(0), 0, "spara")).Body.GetProperty("id").GetString();
        var saved = await AtOnceAsync(50, number => SendAsync(number, HttpMethod.Put, $"attempts/{attempt}/answers/s.q1", QuizHost.Answer(1)));
        Assert.That(saved.Select(answer => (answer.Status, answer.Body.GetRawText())).Distinct().Count(), Is.EqualTo(1));
        Assert.That(saved[0].Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await CountAsync($"SELECT count(*) FROM lms.attempt_step WHERE attempt_id = '{attempt}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Fifty_submissions_at_once_hand_in_once_and_all_get_the_result()
    {
        var course = await BeginAsync(0);
        var attempt = (await StartAsync(course, 0, "lamna")).Body.GetProperty("id").GetString()!;
        foreach (var question in Enumerable.Range(1, 5))
            await learner[0].SaveAsync(attempt, question, 1);
        var submitted = await AtOnceAsync(50, number => SendAsync(number, HttpMethod.Post, $"attempts/{attempt}/submission", null));
        Assert.That(submitted.Select(answer => (answer.Status, answer.Body.GetRawText())).Distinct().Count(), Is.EqualTo(1));
        Assert.That(submitted[0].Body.GetProperty("state").GetString(), Is.EqualTo("submitted"));
        Assert.That(await CountAsync($"SELECT count(*) FROM lms.audit WHERE action = 'attempt.submitted' AND subject_id = '{attempt}'"), Is.EqualTo(1));
        Assert.That(await CountAsync($"SELECT count(*) FROM lms.outbox WHERE kind = 'course.completed' AND payload ->> 'course' = '{course}'"), Is.EqualTo(1));
        Assert.That(await CountAsync($"SELECT count(*) FROM lms.certificate WHERE course_id = '{course}'"), Is.LessThanOrEqualTo(1));
        Assert.That(await CountAsync("SELECT count(*) FROM lms.intent"), Is.Zero);
    }

    private async Task<string> BeginAsync(int limit)
    {
        var course = await prepared.PublishAsync(quiz => quiz with { Attempts = limit });
        await learner[0].CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        return course;
    }

    private Task<Answered> StartAsync(string course, int number, string key) =>
        SendAsync(number, HttpMethod.Post, $"quizzes/{course}.{QuizHost.Quiz}/attempts", null, key);

    private async Task<Answered> SendAsync(int number, HttpMethod method, string path, object? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(LearnerClient.Mount + "api/" + path, UriKind.Relative));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var answer = await learner[number % 2].Http.SendAsync(request);
        return new(answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static Task<Answered[]> AtOnceAsync(int times, Func<int, Task<Answered>> call) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(number => Task.Run(() => call(number))));

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(prepared.Intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed record Answered(HttpStatusCode Status, JsonElement Body)
    {
        public string? Code => Body.TryGetProperty("code", out var code) ? code.GetString() : null;
    }
}
