using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Overrides;

/// <summary>Other rules at a quiz: a trainer gives them, the learner meets them.</summary>
[TestFixture]
public sealed class OverridePageTests
{
    private RunningIntranet intranet = null!;
    private LearnerClient trainer = null!;
    private LearnerClient learner = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        trainer = new LearnerClient(await intranet.ClientAsync("utbildare"));
        learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        trainer.Dispose();
        learner.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task A_learner_reads_what_is_given_and_may_start_again_until_it_ends()
    {
        var course = await PublishAsync(new() { Id = "prov", Kind = QuizKind.Exam, Title = QuizHost.Sv("Provet"), Attempts = 1 });
        await TakeAsync(course);
        Assert.That((await IntroductionAsync(course)).QuerySelector("form:not([action]) button.lms-btn"), Is.Null, "no attempts are left");

        var saved = await GiveAsync(course, ("#forsok", "1"));
        Assert.That(saved.QuerySelector("#galler")!.Closest("section")!.TextContent, Does.Contain("1 extra försök").And.Contain("Var sjuk."));
        var introduction = await IntroductionAsync(course);
        Assert.That(introduction.Body!.TextContent, Does.Contain("För dig gäller: 1 extra försök.").And.Not.Contain("Var sjuk."));
        await TakeAsync(course);

        await trainer.PressAsync(saved, saved.QuerySelector("input[name=avsluta]")!.Closest("form")!.QuerySelector("button"));
        Assert.That((await IntroductionAsync(course)).Body!.TextContent, Does.Not.Contain("För dig gäller"));
    }

    [Test]
    public async Task An_attempt_under_way_changes_only_when_asked()
    {
        var course = await PublishAsync(new() { Id = "prov", Kind = QuizKind.Exam, Title = QuizHost.Sv("Provet"), TimeLimitMinutes = 10, GraceSeconds = 0 });
        await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        var attempt = (await learner.CallAsync(HttpMethod.Post, $"quizzes/{course}.prov/attempts")).GetProperty("id").GetString();
        var before = await EndAsync(attempt!);

        await GiveAsync(course, ("#tid", "1,5"));
        Assert.That(await EndAsync(attempt!), Is.EqualTo(before));
        var saved = await GiveAsync(course, ("#tid", "2"), ("input[name=pagaende]", ""));
        Assert.That(saved.QuerySelector("[role=status]")!.TextContent, Does.Contain("1 pågående försök"));
        Assert.That(await EndAsync(attempt!), Is.EqualTo(before.AddMinutes(10)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Whatever_is_missing_or_wrong_is_told_and_nothing_is_given()
    {
        var course = await PublishAsync(new() { Id = "prov", Kind = QuizKind.Exam, Title = QuizHost.Sv("Provet"), Attempts = 1, TimeLimitMinutes = 10 });
        foreach (var (field, written, words) in new[]
        {
            ("#forsok", "21", "heltal"), ("#forsok", "1,5", "heltal"), ("#tid", "6", "högst 5"), ("#stanger", "i morgon", "2026-12-24 15:00"), ("#forsok", "0", "minst en sak"),
        })
        {
            var refused = await GiveAsync(course, HttpStatusCode.BadRequest, (field, written));
            Assert.That(refused.QuerySelector("[role=alert]")!.TextContent, Does.Contain(words), written);
        }

        Assert.That((await GiveAsync(course, HttpStatusCode.BadRequest, ("#forsok", "1"), ("#skal", " "))).QuerySelector("#skal-f"), Is.Not.Null);
        var own = await trainer.OpenAsync(Address(course) + "?sok=" + "Jonas");
        own.QuerySelector<IHtmlInputElement>("input[name=vem]")!.IsChecked = true;
        own.QuerySelector<IHtmlInputElement>("#forsok")!.Value = "1";
        own.QuerySelector<IHtmlTextAreaElement>("#skal")!.Value = "Jag vill.";
        Assert.That((await trainer.PressAsync(own, own.QuerySelector("form:has(#skal) button"), HttpStatusCode.Conflict)).Body!.TextContent, Does.Contain("dig själv"));
        Assert.That((await trainer.OpenAsync(Address(course))).QuerySelector("input[name=avsluta]"), Is.Null);
    }

    [Test]
    public async Task Learners_and_other_municipalities_find_nothing()
    {
        var course = await PublishAsync(new() { Id = "prov", Kind = QuizKind.Exam, Title = QuizHost.Sv("Provet") });
        using var stranger = await intranet.ClientAsync("utbildare", "hassleholm");
        foreach (var client in new[] { stranger, learner.Http })
            Assert.That((await client.GetAsync(new Uri(Address(course), UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private Task<IHtmlDocument> GiveAsync(string course, params (string Field, string Value)[] fields) => GiveAsync(course, HttpStatusCode.OK, fields);

    private async Task<IHtmlDocument> GiveAsync(string course, HttpStatusCode status, params (string Field, string Value)[] fields)
    {
        var name = await NameAsync();
        var page = await trainer.OpenAsync(Address(course) + "?sok=" + Uri.EscapeDataString(name));
        page.QuerySelector<IHtmlInputElement>("input[name=vem]")!.IsChecked = true;
        page.QuerySelector<IHtmlTextAreaElement>("#skal")!.Value = "Var sjuk.";
        foreach (var (field, value) in fields)
        {
            if (page.QuerySelector(field) is IHtmlTextAreaElement text)
                text.Value = value;
            else if (page.QuerySelector(field) is IHtmlInputElement { Type: "checkbox" } tick)
                tick.IsChecked = true;
            else
                page.QuerySelector<IHtmlInputElement>(field)!.Value = value;
        }

        return await trainer.PressAsync(page, page.QuerySelector("form:has(#skal) button"), status);
    }

    private async Task<string> NameAsync()
    {
        var people = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        return (await people.FindAsync(tenant.Id, "osby-medarbetare", default))!.Name;
    }

    private async Task TakeAsync(string course)
    {
        await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        var attempt = (await learner.CallAsync(HttpMethod.Post, $"quizzes/{course}.prov/attempts")).GetProperty("id").GetString();
        await learner.CallAsync(HttpMethod.Post, $"attempts/{attempt}/submission");
    }

    private Task<IHtmlDocument> IntroductionAsync(string course) => learner.OpenAsync($"{LearnerClient.Mount}kurser/{course}/prov/prov");

    private async Task<DateTimeOffset> EndAsync(string attempt)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand($"SELECT due_at FROM lms.quiz_attempt WHERE attempt_id = '{attempt}'");
        return (DateTime)(await command.ExecuteScalarAsync())!;
    }

    private async Task<string> PublishAsync(Quiz quiz)
    {
        var people = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        var author = (await people.FindAsync(tenant.Id, "osby-utbildare", default))!;
        var course = $"kurs-{Guid.NewGuid():n}";
        await intranet.Services.GetRequiredService<ICourseStore>().PublishAsync(
            new Actor(tenant.Id, author.Id, author.Name, author.Roles, "sv"),
            new Course
            {
                Id = course,
                Title = QuizHost.Sv("Kursen"),
                Modules = [new CourseModule("m", QuizHost.Sv("Modul"), 5, [], [new Lesson("l", QuizHost.Sv("Lektion"), 5, false, false, [new Block { Kind = "text", Html = QuizHost.Sv("<p>Text.</p>") }])])],
                Quizzes = [quiz with { Questions = ["s.q"], PassMark = 0.6m }],
                Exam = "prov",
                Questions = [new QuestionSource { Id = "s.q", Type = "essay", Prompt = QuizHost.Sv("Vad gjorde du?") }],
            },
            default);
        return course;
    }

    private static string Address(string course) => $"{LearnerClient.Mount}studio/resultat/{course}/prov/undantag";
}
