using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Lms.FaultTests.Learners;

namespace Lms.FaultTests.Floods;

/// <summary>A learner in a crowd: saves answers and looks at the course, half and half, and comes back when told to.</summary>
/// <param name="http">Sends.</param>
/// <param name="node">The node that she asks.</param>
/// <param name="number">Her number.</param>
internal sealed class FloodLearner(HttpClient http, Uri node, int number)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Random random = new(number);
    private readonly List<(string Id, string Field)> questions = [];
    private readonly Dictionary<string, long> acknowledged = new(StringComparer.Ordinal);
    private string cookie = "";
    private Guid attempt;
    private long seq;

    /// <summary>By attempt and question.</summary>
    public IEnumerable<KeyValuePair<string, long>> Acknowledged => acknowledged;

    /// <summary>Signs in, enrols and starts the exam, however long that takes.</summary>
    public async Task ArriveAsync()
    {
        using var signedIn = await http.GetAsync(new Uri(node, Addresses.SignIn($"flod-{number}", ClientPlan.Tenants[number % 3])));
        cookie = string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
        using var enrolled = await UntilDoneAsync(Addresses.Enrolment);
        using var started = await UntilDoneAsync(Addresses.Attempts(Addresses.Exam));
        using var body = JsonDocument.Parse(await started.Content.ReadAsStringAsync());
        attempt = body.RootElement.GetProperty("id").GetGuid();
        questions.AddRange(body.RootElement.GetProperty("questions").EnumerateArray()
            .Select(question => (question.GetProperty("id").GetString()!, question.GetProperty("fields")[0].GetProperty("name").GetString()!)));
    }

    /// <summary>Asks for one thing until it is done.</summary>
    public async Task AskAsync(Func<FloodCounts> counts, CancellationToken stop)
    {
        var isSave = random.Next(2) == 0;
        var (id, field) = questions[random.Next(questions.Count)];
        var sequence = ++seq;
        var value = random.Next(1, 1_000_000).ToString(CultureInfo.InvariantCulture);
        var begun = counts();
        begun.Begun(isSave);
        for (var tried = 0; !stop.IsCancellationRequested; tried++)
        {
            using var request = isSave
                ? Request(HttpMethod.Put, Addresses.Answer(attempt, id), JsonSerializer.Serialize(new { seq = sequence, value = new Dictionary<string, string> { [field] = value } }))
                : Request(HttpMethod.Get, Addresses.CourseApi, body: null);
            if (await SendAsync(request, counts) is not { } wait)
            {
                if (isSave)
                    acknowledged[$"{attempt} {id}"] = sequence;
                counts().Answered();
                if (tried == 0)
                    begun.AtOnce(isSave);
                return;
            }

            await Task.Delay(wait, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Null when it is done; else how long to wait.</summary>
    private async Task<TimeSpan?> SendAsync(HttpRequestMessage request, Func<FloodCounts> counts)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            using var answer = await http.SendAsync(request, timeout.Token);
            await answer.Content.LoadIntoBufferAsync(timeout.Token);
            if (answer.StatusCode == HttpStatusCode.OK)
                return null;
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter?.Delta is { } after)
            {
                counts().TurnedAway();
                return after;
            }

            counts().Said($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(timeout.Token)}");
        }
        catch (OperationCanceledException)
        {
            counts().Silent();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            counts().Said(e.Message);
        }

        return TimeSpan.FromSeconds(1);
    }

    private async Task<HttpResponseMessage> UntilDoneAsync(string path)
    {
        while (true)
        {
            using var request = Request(HttpMethod.Post, path, body: null);
            var answer = await http.SendAsync(request);
            if (answer.IsSuccessStatusCode)
                return answer;
            answer.Dispose();
            await Task.Delay(500);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string? body)
    {
        var request = new HttpRequestMessage(method, new Uri(node, path));
        request.Headers.Add("Origin", node.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Cookie", cookie);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }
}
