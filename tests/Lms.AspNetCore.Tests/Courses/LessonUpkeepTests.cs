using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Authoring;
using Lms.AspNetCore.Tests.Security;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>What those who keep the content up to date meet in a lesson: the dates of numbers, and lessons of courses that they have not begun.</summary>
[TestFixture]
public sealed class LessonUpkeepTests
{
    private const string Course = StudioClient.Mount + "kurser/" + SupportModule.Course;
    private const string Lesson = Course + "/lektioner/" + SupportModule.Lesson;
    private const string Sheet = Course + "/handbok/" + SupportModule.Sheet;

    private SupportModule module = null!;
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        module = new();
        intranet = await StoredRows.StartStillAsync(services =>
        {
            module.AddTo(services);
            services.AddSingleton<TimeProvider>(new FixedTime(new(2027, 5, 2, 8, 0, 0, TimeSpan.Zero)));
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await intranet.DisposeAsync();
        module.Dispose();
    }

    [TestCase("sv", "Numren gäller per 1 november 2026.")]
    [TestCase("en", "The numbers are as of 1 November 2026.")]
    [TestCase("sv-ll", "Numren gällde den 1 november 2026.", Sheet, "Numren gäller per 1 november 2026.", Description = "the handbook is not written in easy-read Swedish")]
    public async Task A_support_note_ends_with_the_day_of_its_numbers(string language, string sentence, string? other = null, string? otherwise = null)
    {
        using var reader = new StudioClient(await intranet.ClientAsync("medarbetare"));
        await reader.Http.PostJsonAsync($"courses/{SupportModule.Course}/enrolment");

        foreach (var path in new[] { Lesson, Sheet, Course + "/skriv-ut", Course + "/handbok/skriv-ut" })
        {
            var page = await reader.OpenAsync($"{path}?lang={language}");
            var expected = path.Contains("/handbok/", StringComparison.Ordinal) && other is not null ? otherwise : sentence;
            var day = page.QuerySelectorAll(".lms-block time").Single(time => time.GetAttribute("datetime") == "2026-11-01");
            Assert.That(day.ParentElement!.TextContent.Trim(), Is.EqualTo(expected), path);
            Assert.That(page.QuerySelectorAll("[data-lms-due]"), Is.Empty, "learners are not told of what is late");
        }
    }

    [TestCase("utbildare", Lesson)]
    [TestCase("administrator", Lesson)]
    [TestCase("utbildare", Sheet)]
    [TestCase("administrator", Sheet)]
    public async Task Numbers_past_their_day_are_told_to_who_keeps_them_without_having_begun_the_course(string person, string path)
    {
        using var keeper = new StudioClient(await intranet.ClientAsync(person, "hassleholm"));

        var page = await keeper.OpenAsync(path);
        var english = await keeper.OpenAsync(path + "?lang=en");

        Assert.That(page.QuerySelector(".lms-support.lms-stale [data-lms-due]")!.TextContent, Does.Contain("Skulle ha granskats senast 1 maj 2027").And.Contain("Kontrollera numren").And.Contain("Deltagare ser inte det här."));
        Assert.That(english.QuerySelector(".lms-support.lms-stale [data-lms-due]")!.TextContent, Does.Contain("Was due for review on 1 May 2027").And.Contain("Check the numbers"));
    }

    [Test]
    public async Task The_administrators_page_lists_the_numbers_and_leads_to_them()
    {
        using var administrator = new StudioClient(await intranet.ClientAsync("administrator", "kristianstad"));

        var rows = (await administrator.OpenAsync(StudioClient.Mount + "admin")).QuerySelectorAll("table[aria-labelledby=fakta] tbody tr")
            .Where(row => row.QuerySelector("th")!.TextContent == "Telefonnummer till stöd")
            .Where(row => row.QuerySelector("td a")!.GetAttribute("href")!.StartsWith(Course, StringComparison.Ordinal)).ToList();
        var english = await administrator.OpenAsync(StudioClient.Mount + "admin?lang=en");

        Assert.That(rows.Select(row => row.QuerySelector("td a")!.GetAttribute("href")), Is.EqualTo(new[] { Lesson, Sheet }));
        Assert.That(rows.Select(row => row.QuerySelector(".lms-badge")!.TextContent), Is.All.EqualTo("1 dag för sent"));
        Assert.That(english.QuerySelectorAll("table[aria-labelledby=fakta] th").Select(cell => cell.TextContent), Does.Contain("Telephone numbers for support"));
        foreach (var row in rows)
            Assert.That((await administrator.OpenAsync(row.QuerySelector("td a")!.GetAttribute("href")!)).QuerySelector("[data-lms-due]"), Is.Not.Null);
    }

    [TestCase("utbildare")]
    [TestCase("administrator")]
    public async Task Who_keeps_the_content_reads_a_lesson_without_beginning_and_nothing_is_stored(string person)
    {
        using var keeper = new StudioClient(await intranet.ClientAsync(person));
        await keeper.OpenAsync(Course);
        var before = await StoredRows.ReadAsync(intranet);

        var page = await keeper.OpenAsync(Lesson);
        using var marked = await keeper.Http.PostAsync(new Uri(Lesson, UriKind.Relative), new FormUrlEncodedContent([]));
        await keeper.Http.PostJsonAsync($"lessons/{SupportModule.Course}.{SupportModule.Lesson}/read", status: 409);
        await keeper.Http.PutJsonAsync($"lessons/{SupportModule.Course}.{SupportModule.Lesson}/place", new { block = 1 }, 409);
        var print = await keeper.OpenAsync(Course + "/skriv-ut");
        var quiz = await keeper.OpenAsync(page.QuerySelector(".lms-test a")!.GetAttribute("href")!);

        Assert.Multiple(async () =>
        {
            Assert.That(page.QuerySelector("[data-lms-looking]")!.TextContent, Does.Contain("Du läser för att granska").And.Contain("inget sparas"));
            Assert.That(print.QuerySelector("[data-lms-looking]"), Is.Not.Null);
            Assert.That(page.QuerySelectorAll("[data-lms-read], [data-lms-bookmark], [data-lms-place^='/'], [data-lms-offline], .lms-pager, a[href$='/dela']"), Is.Empty, "nothing that would store or lead astray");
            Assert.That(quiz.QuerySelector("form[method=post] [name=nyckel]"), Is.Null, "a quiz begins with the course");
            Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(intranet)), Is.Empty);
        });
    }

    [Test]
    public async Task The_course_leads_who_keeps_the_content_to_its_lessons_and_its_print()
    {
        using var keeper = new StudioClient(await intranet.ClientAsync("utbildare"));
        using var member = new StudioClient(await intranet.ClientAsync("chef"));

        var closed = Links(await member.OpenAsync(Course));
        var open = Links(await keeper.OpenAsync(Course));
        var stillClosed = Links(await member.OpenAsync(Course));
        var hits = Links(await keeper.OpenAsync(Course + "/sok?q=klara"));

        Assert.That(open, Does.Contain(Lesson).And.Contain(Course + "/skriv-ut"));
        Assert.That(closed, Does.Not.Contain(Lesson).And.Not.Contain(Course + "/skriv-ut"));
        Assert.That(stillClosed, Is.EqualTo(closed), "what is drawn for one is not shown to the other");
        Assert.That(hits.Select(link => link.Split('#')[0]), Does.Contain(Lesson));
    }

    [TestCase("processledare")]
    [TestCase("chef")]
    public async Task Everybody_else_is_sent_to_the_course_page_to_begin(string person)
    {
        using var member = new StudioClient(await intranet.ClientAsync(person));

        foreach (var path in new[] { Lesson, Course + "/skriv-ut" })
        {
            using var answer = await member.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(302), path);
            Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo(Course + "?forst=1"));
        }
    }

    [Test]
    public async Task Who_has_begun_the_course_reads_as_a_learner_whoever_they_are()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        await trainer.Http.PostJsonAsync($"courses/{SupportModule.Course}/enrolment");

        var page = await trainer.OpenAsync(Lesson);

        Assert.That(page.QuerySelector("[data-lms-looking]"), Is.Null);
        Assert.That(page.QuerySelectorAll("[data-lms-read], [data-lms-bookmark], [data-lms-place^='/']"), Has.Length.EqualTo(3));
        Assert.That(page.QuerySelector("[data-lms-due]"), Is.Not.Null);
    }

    [Test]
    public async Task A_lesson_that_is_not_there_is_not_there_for_anybody()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        using var answer = await trainer.Http.GetAsync(new Uri(Course + "/lektioner/finns-inte", UriKind.Relative));

        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
    }

    private static string[] Links(IHtmlDocument page) => [.. page.QuerySelectorAll(".lms a").Select(link => link.GetAttribute("href")!)];
}
