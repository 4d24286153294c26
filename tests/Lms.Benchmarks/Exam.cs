using System.Globalization;
using System.Text;
using System.Text.Json;
using Lms.Benchmarks.Wire;

namespace Lms.Benchmarks;

/// <summary>The quiz of ten questions: how it is started, answered, handed in and looked at.</summary>
internal sealed class Exam
{
    private const string Api = Request.Mount + "/api/";

    private readonly string quiz;

    private Exam(string quiz, IReadOnlyList<(string Id, string Right, string Wrong)> questions) => (this.quiz, Questions) = (quiz, questions);

    /// <summary>Each question with a right and a wrong value as JSON.</summary>
    internal IReadOnlyList<(string Id, string Right, string Wrong)> Questions { get; }

    /// <summary>Learns the questions' options from an attempt: they have other ids in each publication.</summary>
    internal static async Task<Exam> LearnAsync(Connection connection, string quiz, string cookie)
    {
        var started = (await connection.CallAsync(Request.Post($"{Api}quizzes/{quiz}/attempts", cookie))).Ok("start");
        using var attempt = JsonDocument.Parse(started.Body);
        return new(quiz, [.. attempt.RootElement.GetProperty("questions").EnumerateArray()
            .Select(question => (question.GetProperty("id").GetString()!, ValueOf(question, true), ValueOf(question, false)))
            .OrderBy(question => question.Item1, StringComparer.Ordinal)]);
    }

    internal async Task<string> StartAsync(Connection connection, string cookie)
    {
        var answer = (await connection.CallAsync(Request.Post($"{Api}quizzes/{quiz}/attempts", cookie))).Ok("start");
        return Encoding.ASCII.GetString(answer.Body.Span.Slice(7, 36)); // {"id":"…
    }

    internal async ValueTask SaveAsync(Connection connection, string cookie, string attempt, int question, long sequence, bool right = true)
    {
        var (id, good, bad) = Questions[question];
        var json = string.Create(CultureInfo.InvariantCulture, $$"""{"seq":{{sequence}},"value":{{(right ? good : bad)}}}""");
        (await connection.CallAsync(Request.Json("PUT", $"{Api}attempts/{attempt}/answers/{id}", cookie, json))).Ok("save");
    }

    internal static async Task SubmitAsync(Connection connection, string cookie, string attempt) =>
        (await connection.CallAsync(Request.Post($"{Api}attempts/{attempt}/submission", cookie))).Ok("submission");

    /// <summary>Start, ten saves, submission, review: 13 requests. Passes, so that completion and certificate follow.</summary>
    internal async Task InThirteenAsync(Connection connection, string cookie)
    {
        var attempt = await StartAsync(connection, cookie);
        for (var question = 0; question < Questions.Count; question++)
            await SaveAsync(connection, cookie, attempt, question, 1);
        await SubmitAsync(connection, cookie, attempt);
        (await ReviewAsync(connection, cookie, attempt)).Ok("review");
    }

    /// <summary>Start, page, all answers, summary, submission, review: 6 requests.</summary>
    internal async Task InSixAsync(Connection connection, string cookie)
    {
        var attempt = await StartAsync(connection, cookie);
        (await LookAsync(connection, cookie, attempt)).Ok("page");
        (await SaveAllAsync(connection, cookie, attempt)).Ok("all answers");
        (await LookAsync(connection, cookie, attempt)).Ok("summary");
        await SubmitAsync(connection, cookie, attempt);
        (await ReviewAsync(connection, cookie, attempt)).Ok("review");
    }

    /// <summary>True when this version of the API takes several answers at once.</summary>
    internal async Task<bool> TakesSeveralAsync(Connection connection, string cookie) =>
        (await SaveAllAsync(connection, cookie, await StartAsync(connection, cookie))).Status == 200;

    internal static ValueTask<Answer> LookAsync(Connection connection, string cookie, string attempt) =>
        connection.CallAsync(Request.Get($"{Api}attempts/{attempt}", cookie));

    internal static ValueTask<Answer> ReviewAsync(Connection connection, string cookie, string attempt) =>
        connection.CallAsync(Request.Get($"{Api}attempts/{attempt}/review", cookie));

    internal ValueTask<Answer> SaveAllAsync(Connection connection, string cookie, string attempt, long sequence = 1)
    {
        var all = string.Join(',', Questions.Select(question => $$"""{"question":"{{question.Id}}","seq":{{sequence}},"value":{{question.Right}}}"""));
        return connection.CallAsync(Request.Json("PUT", $"{Api}attempts/{attempt}/answers", cookie, $$"""{"answers":[{{all}}]}"""));
    }

    private static string ValueOf(JsonElement question, bool right)
    {
        var field = question.GetProperty("fields")[0];
        var option = field.GetProperty("options").EnumerateArray()
            .First(one => one.GetProperty("text").GetString()!.Contains("Rätt svar", StringComparison.Ordinal) == right);
        return $$"""{"{{field.GetProperty("name").GetString()}}":["{{option.GetProperty("id").GetString()}}"]}""";
    }
}
