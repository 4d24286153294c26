using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Npgsql;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>What a client may build on when it starts, saves and hands in.</summary>
[TestFixture]
public sealed class AnswerPathTests
{
    private QuizHost host = null!;
    private LearnerClient learner = null!;
    private string course = null!;
    private string attempt = null!;

    [OneTimeSetUp]
    public async Task StartHost()
    {
        host = await QuizHost.StartAsync(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        learner = await host.LearnerAsync();
    }

    [OneTimeTearDown]
    public async Task StopHost()
    {
        learner.Dispose();
        await host.DisposeAsync();
    }

    [SetUp]
    public async Task Begin()
    {
        course = await host.PublishAsync(quiz => quiz);
        attempt = await learner.BeginAsync(course);
    }

    [Test]
    public async Task A_receipt_names_attempt_question_and_sequence_and_the_same_call_again_gives_it_again()
    {
        var first = await SaveAsync(1, QuizHost.Answer(3));
        var again = await SaveAsync(1, QuizHost.Answer(3));
        await SaveAsync(1, QuizHost.Answer(4, "nyare"));
        var late = await SaveAsync(1, QuizHost.Answer(3));

        Assert.That((first.GetProperty("attempt").GetString(), first.GetProperty("question").GetString(), first.GetProperty("seq").GetInt64(), first.GetProperty("state").GetString()), Is.EqualTo((attempt, "s.q1", 3L, "answered")));
        Assert.That(first.GetProperty("savedAt").GetDateTimeOffset(), Is.EqualTo(host.Now).Within(TimeSpan.FromMinutes(1)));
        Assert.That(new[] { again.GetRawText(), late.GetRawText() }, Is.All.EqualTo(first.GetRawText()));
    }

    [TestCase(5, Description = "the same sequence, another answer")]
    [TestCase(4, Description = "a lower sequence")]
    public async Task A_conflict_tells_the_newest_answer_and_what_it_was_given_on(long seq)
    {
        await SaveAsync(1, new { seq = 5, value = Text("från telefonen"), device = "phone" });

        var refused = await SaveAsync(1, new { seq, value = Text("annat"), device = "computer" }, HttpStatusCode.Conflict);

        var newest = refused.GetProperty("newest");
        Assert.That(refused.GetProperty("code").GetString(), Is.EqualTo("newer-answer-exists"));
        Assert.That((newest.GetProperty("seq").GetInt64(), newest.GetProperty("device").GetString()), Is.EqualTo((5L, "phone")));
        Assert.That(newest.GetProperty("value").GetProperty("text")[0].GetString(), Is.EqualTo("från telefonen"));
        Assert.That((newest.GetProperty("certainty").ValueKind, newest.TryGetProperty("savedAt", out _)), Is.EqualTo((JsonValueKind.Null, true)));
    }

    [TestCase("\"fridge\"")]
    [TestCase("7")]
    [TestCase("{\"a\":[1]}")]
    public async Task A_device_that_nobody_knows_is_no_device_and_costs_no_answer(string device)
    {
        using var body = new StringContent($"{{\"seq\":1,\"value\":{{\"text\":\"svar\"}},\"device\":{device}}}", Encoding.UTF8, "application/json");
        using var answer = await learner.Http.PutAsync(Api($"attempts/{attempt}/answers/s.q1"), body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var refused = await SaveAsync(1, QuizHost.Answer(1), HttpStatusCode.Conflict);
        Assert.That(refused.GetProperty("newest").GetProperty("device").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Of_several_answers_at_once_each_is_judged_by_itself()
    {
        await SaveAsync(2, QuizHost.Answer(7, "nyare"));

        var all = await learner.CallAsync(HttpMethod.Put, $"attempts/{attempt}/answers", new
        {
            answers = new object[]
            {
                new { question = "s.q1", seq = 1, value = Text("ett") },
                new { question = "s.q2", seq = 2, value = Text("två") },
                new { question = "s.finns-inte", seq = 1, value = Text("tre") },
                new { question = "s.q4", seq = 0, value = Text("fyra") },
            },
            device = "tablet",
        });

        var answers = all.GetProperty("answers").EnumerateArray().ToList();
        Assert.That(all.GetProperty("attempt").GetString(), Is.EqualTo(attempt));
        Assert.That((answers[0].GetProperty("attempt").GetString(), answers[0].GetProperty("seq").GetInt64(), answers[0].TryGetProperty("code", out _)), Is.EqualTo((attempt, 1L, false)));
        Assert.That(answers.Skip(1).Select(answer => answer.GetProperty("code").GetString()), Is.EqualTo(new[] { "newer-answer-exists", "not-found", "sequence-invalid" }));
        Assert.That((answers[1].GetProperty("newest").GetProperty("seq").GetInt64(), answers[1].TryGetProperty("seq", out _)), Is.EqualTo((7L, false)));
        Assert.That(answers.Select(answer => answer.GetProperty("question").GetString()), Is.EqualTo(new[] { "s.q1", "s.q2", "s.finns-inte", "s.q4" }));
    }

    [Test]
    public async Task An_answer_and_a_body_have_a_greatest_length_and_say_so()
    {
        var longest = new string('å', Response.MaxTextLength);
        var tooLong = await learner.TryAsync(HttpMethod.Put, $"attempts/{attempt}/answers/s.q1", QuizHost.Answer(1, longest + "!"));
        var tooLarge = await learner.TryAsync(HttpMethod.Put, $"attempts/{attempt}/answers/s.q1", QuizHost.Answer(1, new string('x', 70_000)));
        var fits = await learner.TryAsync(HttpMethod.Put, $"attempts/{attempt}/answers/s.q2", new { seq = 1, value = Text(new string('x', Response.MaxTextLength)) });
        Assert.That((tooLong, tooLarge, fits.Status), Is.EqualTo((
            (HttpStatusCode.RequestEntityTooLarge, (string?)"body-too-large"), (HttpStatusCode.RequestEntityTooLarge, (string?)"body-too-large"), HttpStatusCode.OK)).Or.EqualTo((
            (HttpStatusCode.RequestEntityTooLarge, (string?)"answer-too-long"), (HttpStatusCode.RequestEntityTooLarge, (string?)"body-too-large"), HttpStatusCode.OK)));
        Assert.That((await learner.ReadAsync(attempt)).GetProperty("questions")[0].GetProperty("seq").GetInt64(), Is.Zero);
    }

    [Test]
    public async Task A_key_gives_its_attempt_for_ever_and_leaves_no_intent()
    {
        await learner.SubmitAsync(attempt);
        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StartAsync("min-nyckel")));
        await learner.SubmitAsync(started[0].GetProperty("id").GetString()!);
        var replayed = await StartAsync("min-nyckel");
        var other = await StartAsync("en-annan");

        Assert.That(started.Append(replayed).Select(body => body.GetProperty("id").GetString()).Distinct(), Has.Exactly(1).Items);
        Assert.That(replayed.GetProperty("state").GetString(), Is.EqualTo("submitted"));
        Assert.That(other.GetProperty("number").GetInt32(), Is.EqualTo(3));
        Assert.That(await CountAsync("SELECT count(*) FROM lms.intent"), Is.Zero);
    }

    [Test]
    public async Task Handing_in_what_is_not_stored_is_refused_in_either_direction_and_closes_nothing()
    {
        await SaveAsync(1, QuizHost.Answer(2));
        await SaveAsync(2, QuizHost.Answer(1));

        var missing = await HandInAsync(new Dictionary<string, long> { ["s.q1"] = 2, ["s.q2"] = 1, ["s.q3"] = 4 }, HttpStatusCode.Conflict);
        var more = await HandInAsync(new Dictionary<string, long> { ["s.q1"] = 1 }, HttpStatusCode.Conflict);
        var after = (await learner.ReadAsync(attempt)).GetProperty("state").GetString();
        var right = await HandInAsync(new Dictionary<string, long> { ["s.q1"] = 2, ["s.q2"] = 1, ["s.q3"] = 0 }, HttpStatusCode.OK);
        var again = await HandInAsync(new Dictionary<string, long> { ["s.q1"] = 9 }, HttpStatusCode.OK);

        Assert.That(missing.GetProperty("code").GetString(), Is.EqualTo("answers-differ"));
        Assert.That(Differences(missing), Is.EqualTo(new[] { ("s.q3", 4L, 0L) }));
        Assert.That(Differences(more), Is.EqualTo(new[] { ("s.q1", 1L, 2L), ("s.q2", 0L, 1L) }));
        Assert.That(after, Is.EqualTo("open"));
        Assert.That((right.GetProperty("state").GetString(), again.GetRawText()), Is.EqualTo(("submitted", right.GetRawText())));
    }

    [Test]
    public async Task The_summary_page_hands_in_what_it_shows_and_nothing_else()
    {
        await SaveAsync(1, QuizHost.Answer(1));
        var page = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/lamna-in");
        await SaveAsync(1, QuizHost.Answer(2, "ändrat på en annan enhet"));

        var refused = await learner.PressAsync(page, page.QuerySelector("form:not([action]) button.lms-btn"), HttpStatusCode.Conflict);
        var result = await learner.PressAsync(refused, refused.QuerySelector("form:not([action]) button.lms-btn"));

        Assert.That(refused.QuerySelector("[role=alert]")!.TextContent, Does.Contain("inte det som sidan visade"));
        Assert.That(new Uri(result.Url).AbsolutePath, Does.EndWith("/resultat"));
    }

    [Test]
    public async Task The_start_form_sent_twice_starts_one_attempt_also_when_it_was_handed_in_meanwhile()
    {
        await learner.SubmitAsync(attempt);
        var intro = await learner.OpenAsync($"{LearnerClient.Mount}kurser/{course}/prov/{QuizHost.Quiz}");
        var button = intro.QuerySelector("form:not([action]) button.lms-btn, form:not([action]) button.lms-btn--quiet");
        var first = LearnerClient.AttemptOf(await learner.PressAsync(intro, button));
        await learner.SubmitAsync(first);
        var second = await learner.PressAsync(intro, button);

        Assert.That(second.Url, Does.Contain(first));
        Assert.That(await CountAsync($"SELECT count(*) FROM lms.quiz_attempt WHERE course_id = '{course}'"), Is.EqualTo(2));
    }

    private static Dictionary<string, string[]> Text(string text) => new() { ["text"] = [text] };

    private static Uri Api(string path) => new(LearnerClient.Mount + "api/" + path, UriKind.Relative);

    private static IEnumerable<(string?, long, long)> Differences(JsonElement problem) => problem.GetProperty("answers").EnumerateArray()
        .Select(answer => (answer.GetProperty("question").GetString(), answer.GetProperty("seq").GetInt64(), answer.GetProperty("stored").GetInt64()));

    private Task<JsonElement> SaveAsync(int question, object body, HttpStatusCode status = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Put, $"attempts/{attempt}/answers/s.q{question}", body, status);

    private Task<JsonElement> HandInAsync(Dictionary<string, long> answers, HttpStatusCode status) =>
        SendAsync(HttpMethod.Post, $"attempts/{attempt}/submission", new { answers }, status);

    private Task<JsonElement> StartAsync(string key) =>
        SendAsync(HttpMethod.Post, $"quizzes/{course}.{QuizHost.Quiz}/attempts", null, HttpStatusCode.OK, key);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, HttpStatusCode status, string? key = null)
    {
        using var request = new HttpRequestMessage(method, Api(path)) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await learner.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(host.Intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
