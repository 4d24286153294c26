using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>What a person's own pages say of courses, bookmarks and answers.</summary>
public sealed class MyCoursesTests
{
    private const string Mount = LearnerClient.Mount;
    private const string Lesson = Mount + "kurser/motet-forst/lektioner/isberget";
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_course_is_in_progress_once_a_lesson_is_opened_and_then_stands_first_among_ones_own()
    {
        using var learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        await learner.CallAsync(HttpMethod.Post, "courses/motet-forst/enrolment");
        await learner.CallAsync(HttpMethod.Post, "courses/samtal-som-bar/enrolment");

        Assert.That(await InCatalogueAsync(learner, "motet-forst"), Does.Contain("Ej påbörjad").And.Not.Contain("Pågår"));

        await learner.OpenAsync(Lesson);
        await learner.CallAsync(HttpMethod.Put, "lessons/motet-forst.isberget/place", new { block = 0 });

        var mine = await learner.OpenAsync(Mount);
        var rows = mine.QuerySelectorAll(".lms-rows > li").Select(row => row.TextContent).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await InCatalogueAsync(learner, "motet-forst"), Does.Contain("Pågår"));
            Assert.That(rows[0], Does.Contain("Mötet först").And.Contain("Pågår"));
            Assert.That(rows[1], Does.Contain("Samtal som bär").And.Contain("Ej påbörjad"));
            Assert.That(mine.QuerySelector(".lms-hero p")!.TextContent, Is.EqualTo("Fortsätt där du var"));
        }
    }

    [Test]
    public async Task Who_takes_a_bookmark_away_is_told_so_and_may_take_it_back()
    {
        using var learner = new LearnerClient(await intranet.ClientAsync("chef"));
        await learner.CallAsync(HttpMethod.Post, "courses/motet-forst/enrolment");
        await learner.CallAsync(HttpMethod.Put, "lessons/motet-forst.isberget/bookmark");

        var list = await learner.OpenAsync(Mount + "bokmarken");
        Assert.That(list.QuerySelector("[role=status]"), Is.Null);
        var without = await learner.PressAsync(list, list.QuerySelector("button[name=marke][value=nej]"));
        Assert.That(without.QuerySelector("[role=status]")!.TextContent, Does.Contain("Bokmärket är borttaget: Det du ser"));
        Assert.That(without.QuerySelector(".lms-empty h2")!.TextContent, Is.EqualTo("Du har inga bokmärken kvar"));

        var back = await learner.PressAsync(without, without.QuerySelector("button[name=marke][value=ja]"));
        Assert.That(back.QuerySelectorAll(".lms-rows > li").Select(row => row.TextContent).Single(), Does.Contain("Det du ser"));
        Assert.That((await learner.OpenAsync(Mount + "bokmarken?borttaget=motet-forst.isberget")).QuerySelector("[role=status]"), Is.Null, "it is there");
        Assert.That((await learner.OpenAsync(Mount + "bokmarken?borttaget=finns.inte")).QuerySelector("[role=status]"), Is.Null);
    }

    [TestCase("bedomning", "Du och den som bedömer ser dina svar.")]
    [TestCase("fria", "Bara du ser dina svar.")]
    public async Task A_quiz_says_who_sees_the_answers(string quiz, string said)
    {
        using var learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        await learner.CallAsync(HttpMethod.Post, "courses/fragetyper/enrolment");
        var intro = await learner.OpenAsync($"{Mount}kurser/fragetyper/prov/{quiz}");
        var player = await learner.StartAsync("fragetyper", quiz);
        Assert.That(intro.QuerySelector(".lms-seen")!.TextContent, Does.StartWith(said));
        Assert.That(player.QuerySelector(".lms-seen")!.TextContent, Is.EqualTo(said));
    }

    private static async Task<string> InCatalogueAsync(LearnerClient learner, string course) =>
        (await learner.OpenAsync(Mount + "kurser")).QuerySelectorAll(".lms-course").Single(card => card.QuerySelector("a")!.GetAttribute("href")!.EndsWith($"/{course}", StringComparison.Ordinal)).TextContent;
}
