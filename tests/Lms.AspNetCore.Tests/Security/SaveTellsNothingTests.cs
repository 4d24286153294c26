using System.Text;
using System.Text.Json;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>The answers to a right, a half right and a wrong save are the same to the byte, and so are the refusals.</summary>
[TestFixture]
public sealed class SaveTellsNothingTests
{
    private static readonly string[] Texts = [QuizHost.Right, "halvt", QuizHost.Wrong, "ratt-svar-kanarif"];

    [Test]
    public async Task Saving_leaving_and_refusing_say_the_same_whatever_the_answer_is_worth()
    {
        await using var host = await QuizHost.StartAsync(new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero), await StoredRows.StartStillAsync());
        var free = await host.PublishAsync(quiz => quiz);
        var sequential = await host.PublishAsync(quiz => quiz with { Navigation = QuizNavigation.Sequential });
        var said = new Dictionary<string, HashSet<string>>();
        using var learner = await host.LearnerAsync();
        foreach (var text in Texts)
        {
            var attempt = await learner.BeginAsync(free);
            await TellAsync("save", HttpMethod.Put, attempt, "answers/s.q1", QuizHost.Answer(5, text));
            await TellAsync("the same again", HttpMethod.Put, attempt, "answers/s.q1", QuizHost.Answer(5, text));
            await TellAsync("the same number, another answer", HttpMethod.Put, attempt, "answers/s.q1", QuizHost.Answer(5, "något annat"), stored: text);
            await TellAsync("an older number", HttpMethod.Put, attempt, "answers/s.q1", QuizHost.Answer(2, text), stored: text);
            await TellAsync("check", HttpMethod.Post, attempt, "answers/s.q1/check", QuizHost.Answer(6, text));
            await TellAsync("leave", HttpMethod.Post, attempt, "answers/s.q1/leave", QuizHost.Answer(6, text));
            await TellAsync("no number", HttpMethod.Put, attempt, "answers/s.q1", QuizHost.Answer(0, text));
            await TellAsync("review", HttpMethod.Get, attempt, "review", null);
            await learner.SubmitAsync(attempt);
            await TellAsync("save afterwards", HttpMethod.Put, attempt, "answers/s.q2", QuizHost.Answer(9, text));

            var ordered = await learner.BeginAsync(sequential);
            await TellAsync("leave in sequence", HttpMethod.Post, ordered, "answers/s.q1/leave", QuizHost.Answer(1, text));
            await learner.SubmitAsync(ordered);
        }

        Assert.Multiple(() =>
        {
            Assert.That(said, Has.Count.EqualTo(10));
            foreach (var (what, ways) in said)
                Assert.That(ways, Has.Count.EqualTo(1), what + ":\n" + string.Join("\n---\n", ways));
        });

        async Task TellAsync(string what, HttpMethod method, string attempt, string path, object? body, string? stored = null)
        {
            using var request = new HttpRequestMessage(method, new Uri($"{LearnerClient.Mount}api/attempts/{attempt}/{path}", UriKind.Relative));
            if (body is not null)
                request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
            using var answer = await learner.Http.SendAsync(request);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Content-Length").OrderBy(header => header.Key, StringComparer.Ordinal)
                .Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
            var text = (await answer.Content.ReadAsStringAsync()).Replace(attempt, "ATTEMPT", StringComparison.Ordinal);
            if (text.Contains("\"traceId\"", StringComparison.Ordinal))
                text = System.Text.RegularExpressions.Regex.Replace(text, "\"traceId\":\"[^\"]*\"", "");

            // Only the learner's own words may come back.
            if (stored is not null)
                text = text.Replace(stored, "STORED", StringComparison.Ordinal);
            if (!said.TryGetValue(what, out var ways))
                said[what] = ways = [];
            ways.Add($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{text}");
            Assert.That(answer.Headers.ETag, Is.Null, what);
        }
    }
}
