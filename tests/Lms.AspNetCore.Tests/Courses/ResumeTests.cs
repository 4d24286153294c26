using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>Going on at the very place, on any device.</summary>
[TestFixture]
internal sealed class ResumeTests
{
    private const string Course = "se-lyssna-lotsa";
    private const string Sensitive = "tar-och-bar";
    private const string Plain = "tre-ord";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Opening_a_lesson_moves_nothing()
    {
        using var learner = await BeginAsync("chef", "osby");
        var before = await NextAsync(learner);

        await learner.OpenAsync($"{LearnerClient.Mount}kurser/{Course}/lektioner/{Sensitive}");

        Assert.That(await NextAsync(learner), Is.EqualTo(before));
    }

    [Test]
    public async Task The_place_told_on_one_device_is_where_another_goes_on()
    {
        using var phone = await BeginAsync("chef", "hassleholm");
        var kept = await phone.Http.PutJsonAsync($"lessons/{Course}.{Plain}/place", new { block = 3 });
        using var desk = new LearnerClient(await intranet.ClientAsync("chef", "hassleholm"));

        Assert.That(kept.GetProperty("block").GetInt32(), Is.EqualTo(3));
        Assert.That(await NextAsync(desk), Does.EndWith($"/lektioner/{Plain}#del-3"));
    }

    [Test]
    public async Task Of_a_sensitive_lesson_only_the_lesson_is_kept()
    {
        using var learner = await BeginAsync("chef", "kristianstad");

        var kept = await learner.Http.PutJsonAsync($"lessons/{Course}.{Sensitive}/place", new { block = 3 });

        Assert.That(kept.GetProperty("block").GetInt32(), Is.Zero);
        Assert.That(await NextAsync(learner), Does.EndWith($"/lektioner/{Sensitive}"));
        var page = await learner.OpenAsync($"{LearnerClient.Mount}kurser/{Course}/lektioner/{Sensitive}");
        Assert.That(page.QuerySelector("[data-lms-place]")!.GetAttribute("data-lms-sensitive"), Is.EqualTo("yes"), "the script does not even send it");
    }

    [TestCase(0)]
    [TestCase(-4)]
    [TestCase(9999)]
    public async Task A_block_that_is_not_there_is_the_beginning(int block)
    {
        using var learner = await BeginAsync("utbildare", "osby");

        var kept = await learner.Http.PutJsonAsync($"lessons/{Course}.{Plain}/place", new { block });

        Assert.That(kept.GetProperty("block").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Without_script_marking_as_read_tells_the_place()
    {
        using var learner = await BeginAsync("utbildare", "hassleholm");
        var lesson = await learner.OpenAsync($"{LearnerClient.Mount}kurser/{Course}/lektioner/{Sensitive}");

        var next = await learner.PressAsync(lesson, lesson.QuerySelector("form[data-lms-read] button"));

        Assert.That(await NextAsync(learner), Is.EqualTo(new Uri(next.Url).AbsolutePath));
    }

    [Test]
    public async Task Who_has_not_begun_the_course_has_no_place_in_it()
    {
        using var client = await intranet.ClientAsync("processledare");

        var refusal = await client.PutJsonAsync($"lessons/{Course}.{Plain}/place", new { block = 1 }, 409);
        await client.PutJsonAsync($"lessons/{Course}.finns-inte/place", new { block = 1 }, 404);
        await client.PutJsonAsync($"lessons/{Course}.{Plain}/place", "tre", 400);

        Assert.That(refusal.Text("code"), Is.EqualTo("not-enrolled"));
    }

    private async Task<LearnerClient> BeginAsync(string person, string tenant)
    {
        var learner = new LearnerClient(await intranet.ClientAsync(person, tenant));
        await learner.Http.PostJsonAsync($"courses/{Course}/enrolment");
        return learner;
    }

    private static async Task<string> NextAsync(LearnerClient learner)
    {
        var mine = await learner.OpenAsync(LearnerClient.Mount.TrimEnd('/'));
        return mine.QuerySelector(".lms-hero a.lms-btn")!.GetAttribute("href")!;
    }
}
