using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Marking;

/// <summary>Marking by a rubric, and without the learner's name until somebody asks for it.</summary>
[TestFixture]
public sealed class RubricPageTests
{
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
        var (tenant, attempt) = await EssayToMark.HandInAsync(intranet.Services, 1);
        var sheet = await trainer.OpenAsync(EssayToMark.Address(attempt));
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
        var (_, attempt) = await EssayToMark.HandInAsync(intranet.Services, 1);
        var sheet = await trainer.OpenAsync(EssayToMark.Address(attempt));
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

    private static IElement? Save(IHtmlDocument sheet) => sheet.QuerySelector("form.lms-fields .lms-actions button");
}
