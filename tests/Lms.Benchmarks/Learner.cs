using System.Net.Http.Json;
using System.Text.Json;

namespace Lms.Benchmarks;

/// <summary>One simulated member of staff with a session and attempts of her own.</summary>
internal sealed class Learner(HttpClient http)
{
    // 15 questions at one and a half changes each.
    private const int SavesAnAttempt = 22;

    private JsonElement attempt;
    private long sequence;

    internal HttpClient Http => http;

    internal async Task BeginAsync()
    {
        await PostAsync("courses/motet-forst/enrolment");
        await PostAsync("courses/fran-plan-till-vardag/enrolment");
        attempt = await PostAsync("quizzes/fran-plan-till-vardag.kursprov/attempts");
    }

    /// <summary>Saves an answer to some question of the open attempt; hands in after as many as a person makes, and begins anew.</summary>
    internal async Task SaveAsync()
    {
        if (sequence == SavesAnAttempt)
        {
            await PostAsync($"attempts/{attempt.GetProperty("id").GetString()}/submission");
            attempt = await PostAsync("quizzes/fran-plan-till-vardag.kursprov/attempts");
            sequence = 0;
        }

        var questions = attempt.GetProperty("questions");
        var question = questions[(int)(sequence % questions.GetArrayLength())];
        using var answer = await http.PutAsJsonAsync(
            Api($"attempts/{attempt.GetProperty("id").GetString()}/answers/{question.GetProperty("id").GetString()}"),
            new { seq = ++sequence, value = Some(question) });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A whole attempt: start, an answer to each question, hand in, review.</summary>
    internal async Task AttemptAsync()
    {
        var mine = await PostAsync("quizzes/motet-forst.kursprov/attempts");
        var id = mine.GetProperty("id").GetString();
        foreach (var question in mine.GetProperty("questions").EnumerateArray())
        {
            using var saved = await http.PutAsJsonAsync(Api($"attempts/{id}/answers/{question.GetProperty("id").GetString()}"), new { seq = question.GetProperty("seq").GetInt64() + 1, value = Some(question) });
            saved.EnsureSuccessStatusCode();
        }

        await PostAsync($"attempts/{id}/submission");
        await GetAsync(Api($"attempts/{id}/review"));
    }

    internal async Task GetAsync(Uri address)
    {
        using var answer = await http.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    internal static Uri Api(string path) => new("/utbildning/api/" + path, UriKind.Relative);

    private static Dictionary<string, string> Some(JsonElement question) => question.GetProperty("fields").EnumerateArray().ToDictionary(
        field => field.GetProperty("name").GetString()!,
        field => field.GetProperty("options") is { } options && options.GetArrayLength() > 0 ? options[0].GetProperty("id").GetString()! : "ett svar");

    private async Task<JsonElement> PostAsync(string path)
    {
        using var answer = await http.PostAsync(Api(path), null);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
