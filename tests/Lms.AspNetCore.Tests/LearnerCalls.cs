using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Lms.AspNetCore.Tests;

/// <summary>The API as a person's client calls it.</summary>
internal static class LearnerCalls
{
    internal const string Course = "samtal-som-bar";

    internal static Uri Api(string path) => new("/utbildning/api/" + path, UriKind.Relative);

    internal static Uri Page(string path) => new("/utbildning" + (path.Length == 0 ? "" : "/" + path), UriKind.Relative);

    internal static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(Api(path));
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), path);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    internal static async Task<JsonElement> PostJsonAsync(this HttpClient client, string path, object? body = null, int status = 200)
    {
        using var answer = await client.SendAsync(Request(HttpMethod.Post, path, body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), $"{path}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    internal static async Task<JsonElement> PutJsonAsync(this HttpClient client, string path, object body, int status = 200)
    {
        using var answer = await client.SendAsync(Request(HttpMethod.Put, path, body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), $"{path}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    internal static HttpRequestMessage Request(HttpMethod method, string path, object? body) => new(method, Api(path))
    {
        Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
    };

    internal static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    /// <summary>Enrols and starts the exam; gives the attempt.</summary>
    internal static async Task<JsonElement> StartExamAsync(this HttpClient client, string course = Course, string exam = "kursprov")
    {
        await client.PostJsonAsync($"courses/{course}/enrolment");
        return await client.PostJsonAsync($"quizzes/{course}.{exam}/attempts");
    }

    /// <summary>Some answer that fits the question's fields.</summary>
    internal static Dictionary<string, string> SomeAnswer(JsonElement question) => question.GetProperty("fields").EnumerateArray().ToDictionary(
        field => field.Text("name"),
        field => field.GetProperty("options") is { } options && options.GetArrayLength() > 0 ? options[0].Text("id") : "något");

    /// <summary>Reads every lesson, and takes the exam until it is passed, learning from each review. Gives the certificate.</summary>
    internal static async Task<JsonElement> EarnCertificateAsync(this HttpClient client, string course = Course)
    {
        await client.PostJsonAsync($"courses/{course}/enrolment");
        var body = await client.GetJsonAsync($"courses/{course}");
        foreach (var lesson in body.GetProperty("modules").EnumerateArray().SelectMany(module => module.GetProperty("lessons").EnumerateArray()))
            await client.PostJsonAsync($"lessons/{lesson.Text("id")}/read");
        var known = new Dictionary<string, JsonElement>();
        for (var tries = 0; tries < 20 && !await client.TryExamAsync(course, known); tries++)
        {
        }

        var certificates = await client.GetJsonAsync("me/certificates");
        return certificates.GetProperty("items").EnumerateArray().First(item => item.Text("course") == course);
    }

    private static async Task<bool> TryExamAsync(this HttpClient client, string course, Dictionary<string, JsonElement> known)
    {
        var attempt = await client.PostJsonAsync($"quizzes/{course}.kursprov/attempts");
        var id = attempt.Text("id");
        foreach (var question in attempt.GetProperty("questions").EnumerateArray())
        {
            if (known.TryGetValue(question.Text("id"), out var right))
                await client.PutJsonAsync($"attempts/{id}/answers/{question.Text("id")}", new { seq = 1, value = right });
        }

        await client.PostJsonAsync($"attempts/{id}/submission");
        var review = await client.GetJsonAsync($"attempts/{id}/review");
        foreach (var question in review.GetProperty("questions").EnumerateArray())
            known[question.Text("id")] = question.GetProperty("right").Clone();
        return review.GetProperty("passed").GetBoolean();
    }
}
