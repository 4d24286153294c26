using System.Collections.Concurrent;
using System.Net;

namespace Lms.FaultTests.Learners;

/// <summary>One learner who starts the same quiz many times at the same moment, at all nodes.</summary>
/// <param name="nodes">The nodes.</param>
/// <param name="subject">The learner.</param>
internal sealed class Race(IReadOnlyList<Uri> nodes, string subject) : IDisposable
{
    private readonly HttpClient http = LoadClient.Client();
    private string cookie = "";

    /// <summary>Answers that were neither an attempt nor a refusal.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public async Task ArriveAsync()
    {
        using var answer = await http.GetAsync(new Uri(nodes[0], Addresses.SignIn(subject, "osby")));
        cookie = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
        using var enrolled = await UntilTakenAsync(() => PostAsync(0, Addresses.Enrolment));
        enrolled.EnsureSuccessStatusCode();
    }

    /// <summary>Starts at once, that many times; gives the attempts that were answered, each once, and the number of refusals.</summary>
    public async Task<(IReadOnlyList<Guid> Attempts, int Refused)> StartAsync(string quiz, int times)
    {
        var given = new ConcurrentDictionary<Guid, bool>();
        var refused = 0;
        await Task.WhenAll(Enumerable.Range(0, times).Select(async number =>
        {
            using var answer = await UntilTakenAsync(() => PostAsync(number % nodes.Count, Addresses.Attempts(quiz)));
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.OK)
                given[System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("id").GetGuid()] = true;
            else if (answer.StatusCode == HttpStatusCode.Conflict && body.Contains("no-attempts-left", StringComparison.Ordinal))
                Interlocked.Increment(ref refused);
            else
                Faults.Enqueue($"{(int)answer.StatusCode} {body}");
        }));
        return ([.. given.Keys], refused);
    }

    public async Task SubmitAsync(Guid attempt)
    {
        using var answer = await PostAsync(0, Addresses.Submission(attempt));
        if (!answer.IsSuccessStatusCode)
            Faults.Enqueue($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => http.Dispose();

    /// <summary>Asks again as long as the node has no time or no database.</summary>
    private static async Task<HttpResponseMessage> UntilTakenAsync(Func<Task<HttpResponseMessage>> ask)
    {
        while (true)
        {
            var answer = await ask();
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                return answer;
            answer.Dispose();
            await Task.Delay(Random.Shared.Next(100, 500));
        }
    }

    private async Task<HttpResponseMessage> PostAsync(int node, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(nodes[node], path));
        request.Headers.Add("Origin", nodes[node].GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Cookie", cookie);
        return await http.SendAsync(request);
    }
}
