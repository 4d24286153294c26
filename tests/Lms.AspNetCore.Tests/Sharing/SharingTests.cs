using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Sharing;

/// <summary>Lessons recommended to the colleagues of a unit, by pages without script.</summary>
[TestFixture]
internal sealed class SharingTests
{
    private const string Course = "se-lyssna-lotsa";
    private const string Lesson = "tre-ord";
    private const string Sensitive = "tar-och-bar";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        await MoveAsync("chef", "medarbetare");
        await MoveAsync("administrator", null);
    }

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_colleague_sees_who_shared_and_why_until_one_of_them_has_had_enough()
    {
        using var sharer = await BeginAsync("medarbetare");
        using var colleague = new LearnerClient(await intranet.ClientAsync("chef"));
        using var stranger = new LearnerClient(await intranet.ClientAsync("processledare"));

        var shared = await ShareAsync(sharer, Lesson, "Läs den <b>här</b>.");

        Assert.That(shared.QuerySelector(".lms-notice--good")!.TextContent, Does.Contain("Lektionen är delad med Medborgarkontoret."));
        var seen = await SharedAsync(colleague);
        Assert.That(seen!.TextContent, Does.Contain("Maria Lindqvist delade den").And.Contain("Läs den <b>här</b>."));
        Assert.That(await SharedAsync(stranger), Is.Null, "another unit");
        Assert.That((await SharedAsync(sharer))!.TextContent, Does.Contain("Du delade den"));

        await PressAsync(colleague, "Visa inte längre");
        Assert.That(await SharedAsync(colleague), Is.Null);
        Assert.That(await SharedAsync(sharer), Is.Not.Null, "hidden from one person alone");

        await PressAsync(sharer, "Ta tillbaka");
        Assert.That(await SharedAsync(sharer), Is.Null);
    }

    [Test]
    public async Task A_sensitive_lesson_is_never_shared_with_a_name_and_the_page_says_why()
    {
        using var sharer = await BeginAsync("utbildare");

        var page = await OpenAsync(sharer, Sensitive);
        var refusal = await sharer.Http.PutJsonAsync($"lessons/{Course}.{Sensitive}/share", new { note = "" }, 409);

        Assert.That(page.QuerySelector("form textarea"), Is.Null);
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("rör känsliga ämnen och delas inte med ditt namn"));
        Assert.That(page.QuerySelector("#lankfalt")!.GetAttribute("value"), Does.EndWith($"/lektioner/{Sensitive}"), "the link can be copied");
        Assert.That(refusal.Text("code"), Is.EqualTo("lesson-sensitive"));
    }

    [Test]
    public async Task Who_has_no_unit_is_told_so()
    {
        using var sharer = await BeginAsync("administrator");

        var page = await OpenAsync(sharer, Lesson);
        var refusal = await sharer.Http.PutJsonAsync($"lessons/{Course}.{Lesson}/share", new { note = "" }, 409);

        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Du är inte kopplad till någon enhet"));
        Assert.That(refusal.Text("code"), Is.EqualTo("no-unit"));
    }

    [Test]
    public async Task A_note_that_is_too_long_comes_back_with_its_words()
    {
        using var sharer = await BeginAsync("utbildare");
        var note = new string('å', 301);

        var page = await ShareAsync(sharer, Lesson, note);

        Assert.That(page.QuerySelector("textarea")!.TextContent, Is.EqualTo(note));
        Assert.That(page.QuerySelector(".lms-error")!.TextContent, Does.Contain("högst 300 tecken"));
        Assert.That(await SharedAsync(sharer), Is.Null);
        await sharer.Http.PutJsonAsync($"lessons/{Course}.{Lesson}/share", new { note }, 400);
    }

    [Test]
    public async Task Who_has_not_begun_the_course_begins_it_first()
    {
        using var client = new LearnerClient(await intranet.ClientAsync("processledare"));

        var page = await OpenAsync(client, Lesson);

        Assert.That(new Uri(page.Url).PathAndQuery, Is.EqualTo($"{LearnerClient.Mount}kurser/{Course}?forst=1"));
    }

    private static Task<IHtmlDocument> OpenAsync(LearnerClient learner, string lesson) =>
        learner.OpenAsync($"{LearnerClient.Mount}kurser/{Course}/lektioner/{lesson}/dela");

    private static async Task<IHtmlDocument> ShareAsync(LearnerClient learner, string lesson, string note)
    {
        var page = await OpenAsync(learner, lesson);
        ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value = note;
        return await learner.PressAsync(page, page.QuerySelector("form[data-lms-needs-network] button"));
    }

    private static async Task<IElement?> SharedAsync(LearnerClient learner)
    {
        var mine = await learner.OpenAsync(LearnerClient.Mount.TrimEnd('/'));
        return mine.QuerySelector("section[aria-labelledby='delat']");
    }

    private static async Task PressAsync(LearnerClient learner, string words)
    {
        var mine = await learner.OpenAsync(LearnerClient.Mount.TrimEnd('/'));
        var button = mine.QuerySelectorAll("section[aria-labelledby='delat'] button").Single(one => one.TextContent.StartsWith(words, StringComparison.Ordinal));
        await learner.PressAsync(mine, button, HttpStatusCode.OK);
    }

    private async Task<LearnerClient> BeginAsync(string person)
    {
        var learner = new LearnerClient(await intranet.ClientAsync(person));
        await learner.Http.PostJsonAsync($"courses/{Course}/enrolment");
        return learner;
    }

    private async Task MoveAsync(string person, string? colleague)
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync("osby", default))!;
        var moved = (await persons.FindAsync(tenant.Id, $"osby-{person}", default))!;
        var unit = colleague is null ? null : (await persons.FindAsync(tenant.Id, $"osby-{colleague}", default))!.Unit;
        await persons.ImportAsync(new(tenant, [], [moved with { Unit = unit }]), default);
    }
}
