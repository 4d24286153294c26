using AngleSharp.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>Courses that show authors what can be made are in nobody's way.</summary>
[TestFixture]
internal sealed class SampleCourseTests
{
    private static readonly string[] Samples = ["Alla frågetyper", "Alla provregler"];

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_newcomer_is_offered_real_courses()
    {
        using var newcomer = new LearnerClient(await intranet.ClientAsync("administrator", "kristianstad"));

        var offered = Cards(await newcomer.OpenAsync(LearnerClient.Mount));

        Assert.That(offered, Has.Count.EqualTo(3));
        Assert.That(offered.Intersect(Samples), Is.Empty);
    }

    [Test]
    public async Task They_stand_last_in_the_catalogue()
    {
        using var newcomer = new LearnerClient(await intranet.ClientAsync("administrator", "kristianstad"));

        var listed = Cards(await newcomer.OpenAsync(LearnerClient.Mount + "kurser"));

        Assert.That(listed.TakeLast(2), Is.EqualTo(Samples));
    }

    private static List<string> Cards(IParentNode page) => [.. page.QuerySelectorAll(".lms-course h3").Select(title => title.TextContent)];
}
