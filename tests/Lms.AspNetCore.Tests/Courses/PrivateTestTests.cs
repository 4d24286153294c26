using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>A private self-test explains itself in the page, since nothing of it reaches the server.</summary>
[TestFixture]
public sealed class PrivateTestTests
{
    [TestCase("sv")]
    [TestCase("en")]
    public async Task Every_row_and_every_option_says_why(string language)
    {
        await using var intranet = await RunningIntranet.StartAsync();
        using var learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        await learner.CallAsync(HttpMethod.Post, "courses/se-lyssna-lotsa/enrolment");
        var lesson = await learner.OpenAsync($"{LearnerClient.Mount}kurser/se-lyssna-lotsa/lektioner/fraga-rakt?lang={language}");

        var explanations = lesson.QuerySelectorAll("details.lms-ask .lms-answers > li").ToList();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(explanations, Has.Count.GreaterThan(10));
        foreach (var row in explanations)
            Assert.That(row.QuerySelector(".lms-text")?.TextContent.Trim(), Is.Not.Null.And.Not.Empty, row.TextContent.Trim());
        Assert.That(explanations.Where(row => row.TextContent.Contains('→', StringComparison.Ordinal)), Is.Not.Empty, "rows of a matching question");
    }
}
