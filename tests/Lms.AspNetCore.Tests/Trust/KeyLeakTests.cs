using System.Text.Json;
using System.Text.RegularExpressions;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Trust;

/// <summary>No response of a whole attempt tells what is right, before it may.</summary>
[TestFixture]
public sealed partial class KeyLeakTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [TestCase("motet-forst")]
    [TestCase("se-lyssna-lotsa")]
    [TestCase("samtal-som-bar")]
    [TestCase("fran-plan-till-vardag")]
    [TestCase("fragetyper", "prov")]
    public async Task Of_an_exam_nothing_is_told_before_it_is_handed_in(string course, string exam = "kursprov")
    {
        var secrets = await SecretsAsync(course);
        using var client = await intranet.ClientAsync("medarbetare");
        var seen = new List<(string From, string Body)>();
        async Task SeeAsync(string from, Task<HttpResponseMessage> call)
        {
            using var answer = await call;
            var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Prepend(header.Key)));
            seen.Add((from, headers + System.Net.WebUtility.HtmlDecode(Regex.Unescape(await answer.Content.ReadAsStringAsync()))));
        }

        var attempt = await client.StartExamAsync(course, exam);
        seen.Add(("start", attempt.GetRawText()));
        var id = attempt.Text("id");
        await SeeAsync("course page", client.GetAsync(LearnerCalls.Page($"kurser/{course}")));
        await SeeAsync("intro", client.GetAsync(LearnerCalls.Page($"kurser/{course}/prov/{exam}")));
        await SeeAsync("player", client.GetAsync(LearnerCalls.Page($"forsok/{id}")));
        await SeeAsync("attempt", client.GetAsync(LearnerCalls.Api($"attempts/{id}")));
        await SeeAsync("review too early", client.GetAsync(LearnerCalls.Api($"attempts/{id}/review")));
        await SeeAsync("result too early", client.GetAsync(LearnerCalls.Page($"forsok/{id}/resultat")));
        foreach (var question in attempt.GetProperty("questions").EnumerateArray())
        {
            var path = $"attempts/{id}/answers/{question.Text("id")}";
            await SeeAsync("save", client.SendAsync(LearnerCalls.Request(HttpMethod.Put, path, new { seq = 1, value = LearnerCalls.SomeAnswer(question) })));
            await SeeAsync("check", client.SendAsync(LearnerCalls.Request(HttpMethod.Post, path + "/check", new { seq = 2, value = LearnerCalls.SomeAnswer(question) })));
        }

        await SeeAsync("player with answers", client.GetAsync(LearnerCalls.Page($"forsok/{id}")));
        await SeeAsync("attempt with answers", client.GetAsync(LearnerCalls.Api($"attempts/{id}")));
        await SeeAsync("confirmation", client.GetAsync(LearnerCalls.Page($"forsok/{id}/lamna-in")));
        Assert.That(secrets, Is.Not.Empty);
        foreach (var (from, body) in seen)
        {
            Assert.That(Telling().IsMatch(body), Is.False, $"{from} speaks of fractions or keys");
            foreach (var secret in secrets)
                Assert.That(body, Does.Not.Contain(secret), from);
        }
    }

    [Test]
    public async Task Option_ids_are_tokens_that_say_nothing()
    {
        using var client = await intranet.ClientAsync("chef");
        var attempt = await client.StartExamAsync("motet-forst");
        var ids = attempt.GetProperty("questions").EnumerateArray()
            .SelectMany(question => question.GetProperty("fields").EnumerateArray())
            .SelectMany(field => field.GetProperty("options").EnumerateArray())
            .Select(option => option.Text("id"))
            .Where(id => id is not ("true" or "false"))
            .ToList();
        var authored = (await CourseAsync("motet-forst")).Questions.SelectMany(question => question.Choices).Select(choice => choice.AuthorId).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(ids, Is.Not.Empty);
            Assert.That(ids.Where(authored.Contains), Is.Empty);
        });
    }

    [Test]
    public async Task Saving_a_right_and_a_wrong_answer_looks_the_same()
    {
        using var client = await intranet.ClientAsync("utbildare");
        var attempt = await client.StartExamAsync();
        foreach (var question in attempt.GetProperty("questions").EnumerateArray())
        {
            var shapes = new HashSet<string>();
            foreach (var (option, sequence) in question.GetProperty("fields")[0].GetProperty("options").EnumerateArray().Select((option, index) => (option.Text("id"), index + 1)))
            {
                var fields = question.GetProperty("fields").EnumerateArray().ToDictionary(field => field.Text("name"), _ => option);
                var saved = await client.PutJsonAsync($"attempts/{attempt.Text("id")}/answers/{question.Text("id")}", new { seq = sequence, value = fields });
                shapes.Add(string.Join(',', saved.EnumerateObject().Select(property => property.Name == "state" ? property.Value.GetString() : property.Name)));
            }

            Assert.That(shapes, Has.Count.LessThanOrEqualTo(1), question.Text("id"));
        }
    }

    private async Task<Course> CourseAsync(string course)
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var courses = intranet.Services.GetRequiredService<ICourseStore>();
        var tenant = (await persons.FindTenantAsync("osby", default))!.Id;
        return (await courses.FindVersionAsync(tenant, (await courses.FindCurrentAsync(tenant, course, default))!.Value, default))!.Course;
    }

    /// <summary>Feedback, and accepted short answers that no question or lesson says.</summary>
    private async Task<IReadOnlyList<string>> SecretsAsync(string course)
    {
        var published = await CourseAsync(course);
        var questions = published.Questions;
        var feedback = questions.SelectMany(question => question.Choices.Select(choice => choice.Feedback).Append(question.Feedback))
            .SelectMany(text => text.ByLanguage.Values)
            .Select(html => Core.PlainText.Of(html))
            .Where(text => text.Length > 12);
        return [.. feedback.Distinct()];
    }

    [GeneratedRegex("\"?fraction\"?\\s*[:=]|authorId|data-key|data-right|isCorrect|\"right\"\\s*:\\s*\\{|correctResponse", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
