using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Marking;

/// <summary>Marking by a rubric, and without the learner's name until somebody asks for it.</summary>
[TestFixture]
public sealed class RubricPageTests
{
    private const string Question = "s.fritt";

    private RunningIntranet intranet = null!;
    private LearnerClient trainer = null!;

    [SetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        trainer = new LearnerClient(await intranet.ClientAsync("utbildare"));
    }

    [TearDown]
    public async Task Stop()
    {
        trainer.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task Levels_make_the_share_and_the_learner_reads_them()
    {
        var (tenant, attempt) = await WaitAsync();
        var sheet = await trainer.OpenAsync(Address(attempt));
        sheet.QuerySelector<IHtmlInputElement>("input[name=niva-0][value='1']")!.IsChecked = true;
        var refused = await trainer.PressAsync(sheet, Save(sheet), HttpStatusCode.BadRequest);
        Assert.That(refused.QuerySelector("[role=alert]")!.TextContent, Does.Contain("varje rad"));

        refused.QuerySelector<IHtmlInputElement>("input[name=niva-1][value='1']")!.IsChecked = true;
        refused.QuerySelector<IHtmlTextAreaElement>("#kommentar")!.Value = "Bra början.";
        await trainer.PressAsync(refused, Save(refused));

        var mark = (await intranet.Services.GetRequiredService<IAttemptStore>().FindAsync(tenant, attempt, default))!.Marks.Single();
        Assert.That((mark.Share, mark.Comment), Is.EqualTo((0.6667m, "Innehåll: Delvis (1 av 2)\nSpråk: Klart (1 av 1)\n\nBra början.")));
    }

    [Test]
    public async Task The_name_is_shown_on_request_only_and_the_log_says_so()
    {
        var (_, attempt) = await WaitAsync();
        var sheet = await trainer.OpenAsync(Address(attempt));
        Assert.That(sheet.Source.Text, Does.Not.Contain("Sam Testsson"));
        sheet.QuerySelector<IHtmlTextAreaElement>("#kommentar")!.Value = "Halvskrivet.";
        var named = await trainer.PressAsync(sheet, sheet.QuerySelector("button[name=visa]"));
        Assert.Multiple(() =>
        {
            Assert.That(named.QuerySelector("[role=status]")!.TextContent, Does.Contain("Sam Testsson"));
            Assert.That(named.QuerySelector<IHtmlTextAreaElement>("#kommentar")!.Value, Is.EqualTo("Halvskrivet."));
        });
        await using var source = Npgsql.NpgsqlDataSource.Create(intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand("SELECT count(*) FROM lms.audit WHERE action = 'attempt.name-shown' AND subject_id = '" + attempt.Value + "'");
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(1L));
    }

    /// <summary>An essay with a rubric that a new person has handed in.</summary>
    private async Task<(TenantId Tenant, AttemptId Attempt)> WaitAsync()
    {
        var services = intranet.Services;
        var people = services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        var author = (await people.FindAsync(tenant.Id, "osby-utbildare", default))!;
        var course = $"kurs-{Guid.NewGuid():n}";
        await services.GetRequiredService<ICourseStore>().PublishAsync(new Actor(tenant.Id, author.Id, author.Name, author.Roles, "sv"), CourseOf(course), default);
        var person = await people.SaveAsync(new(tenant.Id, PersonId.New(), course, "Sam Testsson", null, null, Role.Learner, null), default);
        var learner = new Actor(tenant.Id, person.Id, person.Name, Role.Learner, "sv");
        await services.GetRequiredService<CourseEnroller>().EnrolAsync(learner, course, default);
        var runner = services.GetRequiredService<QuizRunner>();
        var attempt = (await runner.StartAsync(learner, new(course, "prov"), null, default)).Value!.Attempt.Id;
        await runner.SaveAsync(learner, attempt, new Answer(Question, 1, Response.Of("text", "Jag lyssnade först.")), default);
        await runner.SubmitAsync(learner, attempt, null, default);
        return (tenant.Id, attempt);
    }

    private static Course CourseOf(string id) => new()
    {
        Id = id,
        Title = QuizHost.Sv("Kursen"),
        Modules = [new CourseModule("m", QuizHost.Sv("Modul"), 5, [], [new Lesson("l", QuizHost.Sv("Lektion"), 5, false, false, [new Block { Kind = "text", Html = QuizHost.Sv("<p>Text.</p>") }])])],
        Quizzes = [new Quiz { Id = "prov", Kind = QuizKind.Exam, Title = QuizHost.Sv("Provet"), Questions = [Question], PassMark = 0.6m }],
        Exam = "prov",
        Questions =
        [
            new QuestionSource
            {
                Id = Question,
                Type = "essay",
                Prompt = QuizHost.Sv("Vad gjorde du?"),
                Settings = new Dictionary<string, string> { ["rubric"] = "Innehåll: 0 Saknas | 1 Delvis | 2 Helt; Språk: 0 Oklart | 1 Klart" },
            },
        ],
    };

    private static IElement? Save(IHtmlDocument sheet) => sheet.QuerySelector("form.lms-fields .lms-actions button");

    private static string Address(AttemptId attempt) => $"{LearnerClient.Mount}studio/bedomning/{attempt.Value}/{Question}";
}
