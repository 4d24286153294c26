using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lms.BrowserTests.Pages;

/// <summary>A person's client of the JSON API, to bring pages quickly into the state that is looked at.</summary>
/// <param name="http">Signed in.</param>
internal sealed class ApiClient(HttpClient http) : IDisposable
{
    public static async Task<ApiClient> SignInAsync(DemoPerson person) => new(await BrowserRun.Intranet.ClientAsync(person.Key, person.Tenant));

    public Task<JsonElement> GetAsync(string path) => CallAsync(HttpMethod.Get, path, null);

    public Task<JsonElement> PostAsync(string path, object? body = null) => CallAsync(HttpMethod.Post, path, body);

    public Task<JsonElement> PutAsync(string path, object body) => CallAsync(HttpMethod.Put, path, body);

    /// <summary>A page of the platform, as the server sends it; asked for once more where it leads back to itself in a language that was chosen elsewhere.</summary>
    public async Task<string> PageAsync(string path)
    {
        var address = new Uri("/utbildning/" + path, UriKind.Relative);
        using var answer = await http.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.Found || answer.Headers.Location?.OriginalString != address.OriginalString)
            return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return await http.GetStringAsync(address);
    }

    /// <summary>Saves an answer over whatever is saved.</summary>
    public async Task SaveAsync(string attempt, string question, object value)
    {
        var now = await GetAsync($"attempts/{attempt}");
        var seq = now.GetProperty("questions").EnumerateArray().Single(one => one.Text("id") == question).GetProperty("seq").GetInt64();
        await CallAsync(HttpMethod.Put, $"attempts/{attempt}/answers/{question}", new { seq = seq + 1, value });
    }

    /// <summary>Begins a course and reads so many of its lessons. Gives the ids of all lessons, each with its course in front.</summary>
    public async Task<IReadOnlyList<string>> BeginAsync(string course, int read)
    {
        await PostAsync($"courses/{course}/enrolment");
        var body = await GetAsync($"courses/{course}");
        var lessons = body.GetProperty("modules").EnumerateArray().SelectMany(module => module.GetProperty("lessons").EnumerateArray()).Select(lesson => lesson.Text("id")).ToList();
        foreach (var lesson in lessons.Take(read))
            await PostAsync($"lessons/{lesson}/read");
        return lessons;
    }

    /// <summary>Reads all lessons and takes the exam until it is passed. Gives the attempt that was.</summary>
    public async Task<string> CompleteAsync(string course)
    {
        await BeginAsync(course, int.MaxValue);
        Dictionary<string, JsonElement> known = [];
        for (var tries = 0; tries < 25; tries++)
        {
            var attempt = await PostAsync($"quizzes/{course}.kursprov/attempts");
            var id = attempt.Text("id");
            foreach (var question in attempt.GetProperty("questions").EnumerateArray())
            {
                if (known.TryGetValue(question.Text("id"), out var right))
                    await SaveAsync(id, question.Text("id"), right);
            }

            await PostAsync($"attempts/{id}/submission");
            var review = await GetAsync($"attempts/{id}/review");
            foreach (var question in review.GetProperty("questions").EnumerateArray())
                known[question.Text("id")] = question.GetProperty("right");
            if (review.GetProperty("passed").GetBoolean())
                return id;
        }

        throw new InvalidOperationException($"The exam of {course} was not passed.");
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri("/utbildning/api/" + path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };

        // The length is sent, as browsers do; without it the API cannot tell that there is no body.
        if (request.Content is not null)
            await request.Content.LoadIntoBufferAsync();
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidOperationException($"{method} {path} answered {(int)answer.StatusCode}: {text}");
    }
}
