using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Learners;

/// <summary>
/// Sends calls as the browser does: the intent is on the disk first, the same request is sent again until there is an
/// answer, from another node when one is silent, and nothing but the expected receipt counts as an acknowledgement.
/// </summary>
internal sealed class Caller(ClientPlan plan, HttpClient http, LedgerWriter ledger, ClientCounts counts)
{
    private static long calls;

    /// <summary>The answer's JSON; null when the call was refused or given up.</summary>
    public async Task<JsonElement?> CallAsync(Learner learner, Call call)
    {
        var number = Interlocked.Increment(ref calls);
        await ledger.WriteAsync(call.Line(LedgerMark.Intent, number, learner.Subject, learner.Tenant));
        var since = Stopwatch.GetTimestamp();
        for (var tried = 0; ; tried++)
        {
            var answer = await SendAsync(learner, call);
            var line = call.Line(LedgerMark.Ambiguous, number, learner.Subject, learner.Tenant) with { Status = answer.Status, Code = answer.Code };
            if (answer is { Status: >= 200 and < 300 } && call.IsAcknowledgedBy(answer.Json))
            {
                if (call.Kind == CallKind.Save)
                    counts.Saved(Stopwatch.GetElapsedTime(since));
                await ledger.WriteAsync(line with { Mark = LedgerMark.Ack, Attempt = call.Attempt ?? IdOf(answer.Json) });
                return answer.Json;
            }

            if (answer.IsFinal)
            {
                learner.Refusal = answer.Code ?? $"{answer.Status}";
                if (!call.Expected.Contains(answer.Code))
                    counts.Unexpected($"{call.Kind} {answer.Status} {answer.Code}");
                await ledger.WriteAsync(line with { Mark = LedgerMark.Refused });
                return null;
            }

            if (tried == 0)
                await ledger.WriteAsync(line);
            if (Stopwatch.GetElapsedTime(since).TotalMilliseconds > plan.Patience)
            {
                counts.GaveUp();
                await ledger.WriteAsync(line with { Mark = LedgerMark.GaveUp });
                return null;
            }

            learner.AskAnother(plan.Nodes.Count);
            await Task.Delay(learner.Random.Next(50, 100 + Math.Min(1_000, 100 << Math.Min(tried, 4))));
        }
    }

    private async Task<Answer> SendAsync(Learner learner, Call call)
    {
        var node = plan.Nodes[learner.Node];
        using var request = new HttpRequestMessage(call.Method, new Uri(node, call.Path));
        request.Headers.Add("Origin", node.GetLeftPart(UriPartial.Authority));
        if (learner.Cookie is not null)
            request.Headers.Add("Cookie", learner.Cookie);
        if (call.Key is not null)
            request.Headers.Add("Idempotency-Key", call.Key);
        if (call.Body is not null)
            request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
        using var timeout = new CancellationTokenSource(plan.RequestTimeout);
        counts.Request();
        try
        {
            using var response = await http.SendAsync(request, timeout.Token);
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies) && call.Kind == CallKind.SignIn)
                learner.Cookie = string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]));
            var answer = Answer.Of((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(timeout.Token));
            if (answer.Status == 401 && learner.Cookie is not null)
                counts.SignedOut();
            return answer;
        }
        catch (OperationCanceledException)
        {
            counts.TimedOut();
            return new(null, "no-answer-in-time", null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new(null, (e as HttpRequestException)?.HttpRequestError.ToString() ?? "connection-lost", null);
        }
    }

    private static Guid? IdOf(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("id", out var id) && id.TryGetGuid(out var attempt) ? attempt : null;

    private sealed record Answer(int? Status, string? Code, JsonElement? Json)
    {
        // What a busy or ailing server says is no decision; what it says about the call itself is.
        public bool IsFinal => Status is >= 400 and < 500 and not 401 and not 408 and not 429 && Code != "idempotency-key-running";

        public static Answer Of(int status, string? type, string body)
        {
            if (type is not ("application/json" or "application/problem+json"))
                return new(status, null, null);
            try
            {
                var json = JsonSerializer.Deserialize<JsonElement>(body);
                return new(status, json.ValueKind == JsonValueKind.Object && json.TryGetProperty("code", out var code) ? code.GetString() : null, json);
            }
            catch (JsonException)
            {
                return new(status, "half-an-answer", null);
            }
        }
    }
}
