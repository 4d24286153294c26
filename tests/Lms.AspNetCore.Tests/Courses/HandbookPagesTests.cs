using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Authoring;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>The handbook, voluntary lessons and alternatives, as a learner meets them in the course of question types.</summary>
[TestFixture]
public sealed class HandbookPagesTests
{
    private const string Course = StudioClient.Mount + "kurser/fragetyper";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task The_contents_say_what_each_page_is_for_and_gather_what_the_lessons_have()
    {
        using var learner = await BegunAsync("medarbetare");
        var page = await learner.OpenAsync(Course + "/handbok");

        Assert.That(page.QuerySelectorAll("ol.lms-hits h3").Select(title => title.TextContent.Trim()), Is.EqualTo(new[] { "Innan du publicerar en fråga", "Granska frågor tillsammans" }));
        Assert.That(page.QuerySelector("ol.lms-hits p")!.TextContent, Is.EqualTo("Gå igenom listan innan någon annan möter frågan."));
        Assert.That(Links(page, "section[aria-labelledby=checklistor]"), Is.EqualTo(new[] { Course + "/lektioner/skriv-i-formular#del-2" }));
        Assert.That(Links(page, "section[aria-labelledby=tillsammans]"), Is.EqualTo(new[] { Course + "/lektioner/skriv-som-text/gruppovning/skriv", Course + "/handbok/granska-tillsammans#del-2" }), "the handbook has one of its own");
    }

    [Test]
    public async Task Who_has_not_begun_reads_the_handbook_and_no_lesson()
    {
        using var stranger = new StudioClient(await intranet.ClientAsync("processledare", "hassleholm"));
        var page = await stranger.OpenAsync(Course + "/handbok");

        Assert.That(page.QuerySelectorAll("ol.lms-hits a"), Has.Length.EqualTo(2));
        Assert.That(Links(page, ".lms"), Has.None.Contain("/lektioner/skriv-i-formular"));
        Assert.That((await stranger.OpenAsync(Course + "/handbok/granska-tillsammans")).QuerySelector("h1")!.TextContent, Is.EqualTo("Granska frågor tillsammans"));
    }

    [Test]
    public async Task A_course_without_a_handbook_shows_nothing_of_one()
    {
        using var learner = await intranet.ClientAsync("medarbetare");
        foreach (var path in new[] { "handbok", "handbok/skriv-ut", "handbok/sida" })
        {
            using var answer = await learner.GetAsync(new Uri($"{StudioClient.Mount}kurser/provregler/{path}", UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(404), path);
        }

        Assert.That(await learner.GetStringAsync(new Uri(StudioClient.Mount + "kurser/provregler", UriKind.Relative)), Does.Not.Contain("andbok"));
    }

    [Test]
    public async Task The_course_its_lessons_and_its_search_lead_to_the_handbook()
    {
        using var learner = await BegunAsync("medarbetare");

        Assert.That(Links(await learner.OpenAsync(Course), "section[aria-labelledby=hitta]"), Does.Contain(Course + "/handbok"));
        Assert.That(Links(await learner.OpenAsync(Course + "/lektioner/prova"), "article"), Does.Contain(Course + "/handbok"));
        Assert.That(Links(await learner.OpenAsync(Course + "/sok?q=gissning"), ".lms-hits"), Is.EqualTo(new[] { Course + "/handbok/innan-du-publicerar#del-1" }));
    }

    [Test]
    public async Task Voluntary_lessons_stand_apart_with_minutes_of_their_own_and_count_for_nothing()
    {
        using var learner = await BegunAsync("processledare");
        var page = await learner.OpenAsync(Course);
        var heading = page.QuerySelector(".lms-parts-head")!;

        Assert.That(heading.TextContent, Is.EqualTo("Fördjupning · frivilligt"));
        Assert.That(heading.NextElementSibling!.TextContent, Does.StartWith("11 minuter utöver kursens tid."));
        Assert.That(page.QuerySelectorAll(".lms-parts--voluntary > li"), Has.Length.EqualTo(2));
        Assert.That(page.QuerySelector(".lms-choose > p")!.TextContent, Does.StartWith("Välj en av dem"));
        Assert.That(page.QuerySelectorAll(".lms-choose li"), Has.Length.EqualTo(2));
        Assert.That(page.QuerySelector(".lms-progress")!.TextContent, Does.Contain("0 av 3 lektioner"));
        await learner.Http.PostJsonAsync("lessons/fragetyper.felsvar-som-lar/read");
        await learner.Http.PostJsonAsync("lessons/fragetyper.skriv-som-text/read");
        Assert.That((await learner.OpenAsync(Course)).QuerySelector(".lms-progress")!.TextContent, Does.Contain("1 av 3 lektioner"));
    }

    [Test]
    public async Task A_reader_is_led_past_what_is_voluntary_and_may_choose_it()
    {
        using var learner = await BegunAsync("chef");
        await AfterAsync(learner, "prova", null, "/lektioner/aterkoppling");
        await AfterAsync(learner, "aterkoppling", null, "/lektioner/skriv-i-formular");
        var choice = await learner.OpenAsync(Course + "/lektioner/skriv-i-formular");
        Assert.That(choice.QuerySelector("[data-lms-standing]")!.TextContent, Does.Contain("Välj en av dem").And.Contain("Skriv din första fråga som text"));
        await AfterAsync(learner, "skriv-i-formular", null, "");
        Assert.That((await learner.OpenAsync(Course + "/lektioner/skriv-som-text")).QuerySelector("[data-lms-standing]")!.TextContent, Does.Contain("Du har redan läst en av dem"));
        await AfterAsync(learner, "skriv-som-text", "fordjupning", "/lektioner/felsvar-som-lar");
        var voluntary = await learner.OpenAsync(Course + "/lektioner/felsvar-som-lar");
        Assert.That(voluntary.QuerySelector("[data-lms-standing]")!.TextContent, Does.Contain("frivilligt").And.Contain("Hoppa över"));
        Assert.That(voluntary.QuerySelector(".lms-bar")!.TextContent, Does.Contain("Fördjupning 1 av 2 i modul 1"));
        Assert.That(Links(voluntary, "[data-lms-standing]"), Is.EqualTo(new[] { Course }), "nothing that counts follows");
        await AfterAsync(learner, "felsvar-som-lar", null, "/lektioner/las-av-statistiken");
    }

    [TestCase("utbildare", 1)]
    [TestCase("administrator", 1)]
    [TestCase("medarbetare", 0)]
    [TestCase("chef", 0)]
    public async Task A_fact_past_its_day_is_told_to_those_who_keep_it_and_not_to_learners(string person, int notices)
    {
        await using var later = await RunningIntranet.StartAsync(services => services.AddSingleton<TimeProvider>(new FixedTime(new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero))));
        using var reader = new StudioClient(await later.ClientAsync(person));
        if (notices == 0)
            await reader.Http.PostJsonAsync("courses/fragetyper/enrolment");
        var lesson = await reader.OpenAsync(Course + "/lektioner/las-av-statistiken");
        var fresh = await reader.OpenAsync(Course + "/handbok/innan-du-publicerar");

        Assert.That(lesson.QuerySelectorAll("[data-lms-due]"), Has.Length.EqualTo(notices));
        Assert.That(lesson.QuerySelectorAll(".lms-stale"), Has.Length.EqualTo(notices));
        Assert.That(fresh.QuerySelectorAll("[data-lms-due]"), Is.Empty, "its day has not come");
    }

    private static string[] Links(IHtmlDocument page, string within) => [.. page.QuerySelectorAll(within + " a").Select(link => link.GetAttribute("href")!)];

    private static async Task AfterAsync(StudioClient learner, string lesson, string? onward, string leadsTo)
    {
        var path = $"{Course}/lektioner/{lesson}";
        using var answer = await learner.PostAsync(await learner.OpenAsync(path), path, "form[data-lms-read]", onward is null ? [] : [("vidare", onward)]);
        Assert.That(answer.Headers.Location?.OriginalString.Split('?')[0], Is.EqualTo(Course + leadsTo), lesson);
    }

    private async Task<StudioClient> BegunAsync(string person)
    {
        var learner = new StudioClient(await intranet.ClientAsync(person));
        await learner.Http.PostJsonAsync("courses/fragetyper/enrolment");
        return learner;
    }
}
