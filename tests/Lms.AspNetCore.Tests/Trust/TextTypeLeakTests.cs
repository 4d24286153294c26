using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Trust;

/// <summary>Of questions whose controls stand in a text, neither page nor API tells what is right before the exam is handed in.</summary>
[TestFixture]
public sealed class TextTypeLeakTests
{
    private const string Set = "luckor.";
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Neither_marks_words_nor_feedback_are_told()
    {
        var questions = (await CourseAsync()).Questions.Where(question => question.Id.StartsWith(Set, StringComparison.Ordinal)).ToList();
        using var client = await intranet.ClientAsync("processledare");
        await client.PostJsonAsync("courses/fragetyper/enrolment");
        var attempt = await client.PostJsonAsync("quizzes/fragetyper.prov/attempts");
        var id = attempt.Text("id");
        var asked = attempt.GetProperty("questions").EnumerateArray().Where(question => question.Text("id").StartsWith(Set, StringComparison.Ordinal)).ToList();
        foreach (var question in asked)
            await client.PutJsonAsync($"attempts/{id}/answers/{question.Text("id")}", new { seq = 1, value = LearnerCalls.SomeAnswer(question) });

        var seen = attempt.GetRawText()
            + await client.GetStringAsync(LearnerCalls.Page($"forsok/{id}"))
            + await client.GetStringAsync(LearnerCalls.Api($"attempts/{id}"))
            + await client.GetStringAsync(LearnerCalls.Page($"forsok/{id}/lamna-in"));
        seen = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Unescape(seen));

        var sources = questions.SelectMany(question => question.Parts.Prepend(question)).ToList();
        var feedback = sources.SelectMany(source => source.Choices.Select(choice => choice.Feedback).Append(source.Feedback))
            .SelectMany(text => text.ByLanguage.Values)
            .Select(Core.PlainText.Of)
            .Where(text => text.Length > 12)
            .Distinct();
        var marks = sources.Where(source => source.Type == "select-text").SelectMany(source => source.Choices).Select(choice => $"[[{choice.AuthorId}]]");
        var written = sources.Where(source => source is { Type: "short-answer" } && !source.Id.Contains('.', StringComparison.Ordinal)).SelectMany(source => source.Choices).Select(choice => choice.Text.In("sv")).Where(word => word is not ("lag*" or "plan" or "tystnadsplikt"));
        Assert.That(asked.Select(question => question.Text("type")), Is.SupersetOf(new[] { "gap-select", "drag-words", "cloze", "select-text", "random-matching" }));
        using var scope = Assert.EnterMultipleScope();
        foreach (var secret in feedback.Concat(marks).Concat(written))
            Assert.That(seen.Contains(secret, StringComparison.Ordinal), Is.False, secret);
        Assert.That(seen, Does.Not.Contain("SHORTANSWER").And.Not.Contain("{1:"));
    }

    [Test]
    public async Task Options_have_tokens_and_a_random_matchings_rows_say_nothing_of_their_answers()
    {
        using var client = await intranet.ClientAsync("utbildare");
        await client.PostJsonAsync("courses/fragetyper/enrolment");
        var attempt = await client.PostJsonAsync("quizzes/fragetyper.prov/attempts");
        var fields = attempt.GetProperty("questions").EnumerateArray()
            .Where(question => question.Text("id").StartsWith(Set, StringComparison.Ordinal) && question.Text("id") != "luckor.klarsprak")
            .SelectMany(question => question.GetProperty("fields").EnumerateArray())
            .ToList();
        var ids = fields.SelectMany(field => field.GetProperty("options").EnumerateArray()).Select(option => option.Text("id")).ToList();

        Assert.That(fields.Select(field => field.Text("name")), Has.All.Match("^(gap-[0-9]+|r-[0-9]+|choice)$"), "what an author calls a gap or a question may be its answer");
        Assert.That(ids, Is.Not.Empty.And.All.Match("^[a-z2-7]{8}$"));
        Assert.That(fields.Count(field => field.Text("name").StartsWith("r-", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    private async Task<Course> CourseAsync()
    {
        var tenant = (await intranet.Services.GetRequiredService<IPersonStore>().FindTenantAsync("osby", default))!.Id;
        var courses = intranet.Services.GetRequiredService<ICourseStore>();
        return (await courses.FindVersionAsync(tenant, (await courses.FindCurrentAsync(tenant, "fragetyper", default))!.Value, default))!.Course;
    }
}
