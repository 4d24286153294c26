using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>Who needs help presses the number.</summary>
[TestFixture]
public sealed class SupportNumberTests
{
    [TestCase("sv")]
    [TestCase("en")]
    public async Task Each_number_of_a_support_note_is_a_link_that_calls_it(string language)
    {
        await using var intranet = await RunningIntranet.StartAsync();
        using var learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        await learner.CallAsync(HttpMethod.Post, "courses/motet-forst/enrolment");
        var lesson = await learner.OpenAsync($"{LearnerClient.Mount}kurser/motet-forst/lektioner/nar-heder-blir-tvang?lang={language}");

        var called = lesson.QuerySelectorAll(".lms-support a").Select(link => (link.GetAttribute("href"), link.TextContent));

        Assert.That(called, Is.EqualTo(new[] { ("tel:112", "112"), ("tel:020505050", "020-50 50 50"), ("tel:116111", "116 111"), ("tel:11414", "114 14") }));
        Assert.That(lesson.QuerySelectorAll(".lms-caution a"), Is.Empty, "other notes hold no numbers to call");
    }
}
