using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Marking;

/// <summary>Two people mark the same answer without knowing of each other, and somebody decides where they disagree.</summary>
[TestFixture]
public sealed class TwoMarkersPageTests
{
    private RunningIntranet intranet = null!;
    private LearnerClient first = null!;
    private LearnerClient second = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        first = new LearnerClient(await intranet.ClientAsync("utbildare"));
        second = new LearnerClient(await intranet.ClientAsync("administrator"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        first.Dispose();
        second.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task The_second_sees_the_first_ones_mark_only_after_giving_their_own_and_the_mean_counts()
    {
        var (tenant, id) = await EssayToMark.HandInAsync(intranet.Services, 2);
        var queue = await MarkAsync(first, id, "51", "Ett hemligt omdöme.");
        Assert.That(queue.QuerySelector("[role=status]")!.TextContent, Does.Contain("väntar på en kollegas"));
        Assert.That(queue.QuerySelector("#vantar")!.Closest("section")!.InnerHtml, Does.Contain(id.Value.ToString()));
        var waiting = await AttemptAsync(tenant, id);
        Assert.That((waiting.Marks.Count, waiting.Result!.Pending, waiting.Result.Passed), Is.EqualTo((0, 1, (bool?)null)), "one opinion earns nothing");

        var blind = await second.OpenAsync(EssayToMark.Address(id));
        Assert.That(blind.Source.Text, Does.Not.Contain("hemligt").And.Not.Contain(EssayToMark.Learner));
        Assert.That((blind.QuerySelector<IHtmlInputElement>("#andel")!.Value, blind.QuerySelector("#jamfor")), Is.EqualTo(("", (IElement?)null)));
        Assert.That((await second.OpenAsync(LearnerClient.Mount + "studio/bedomning")).Source.Text, Does.Not.Contain("hemligt"));
        await MarkAsync(second, id, "61", "Tydligt.");

        var settled = await AttemptAsync(tenant, id);
        Assert.That((settled.Marks.Single().Share, settled.Marks.Single().Comment, settled.Result!.Pending), Is.EqualTo((0.56m, "Ett hemligt omdöme.\n\nTydligt.", 0)));
        var compared = await first.OpenAsync(EssayToMark.Address(id));
        Assert.That(compared.QuerySelector("#jamfor")!.Closest("section")!.TextContent, Does.Contain("51").And.Contain("61").And.Contain("Tydligt."));
    }

    [Test]
    public async Task Far_apart_somebody_decides_and_says_why()
    {
        var (tenant, id) = await EssayToMark.HandInAsync(intranet.Services, 2);
        await MarkAsync(first, id, "20", "");
        var queue = await MarkAsync(second, id, "90", "");
        Assert.That(queue.QuerySelector("[role=status]")!.TextContent, Does.Contain("avgöras"));
        Assert.That(queue.QuerySelector("#avgors")!.Closest("section")!.InnerHtml, Does.Contain(id.Value.ToString()));
        Assert.That((await AttemptAsync(tenant, id)).Result!.Pending, Is.EqualTo(1), "it waits until it is decided");

        var sheet = await first.OpenAsync(EssayToMark.Address(id));
        sheet.QuerySelector<IHtmlInputElement>("#andel")!.Value = "70";
        var refused = await first.PressAsync(sheet, Save(sheet), HttpStatusCode.BadRequest);
        Assert.That(refused.QuerySelector("#skal-f")!.TextContent, Does.Contain("Skriv varför"));
        Assert.That((await AttemptAsync(tenant, id)).Marks, Is.Empty);
        refused.QuerySelector<IHtmlTextAreaElement>("#skal")!.Value = "Vi läste svaret tillsammans.";
        await first.PressAsync(refused, Save(refused));

        var decided = (await AttemptAsync(tenant, id)).Marks.Single();
        Assert.That((decided.Share, decided.Reason, decided.Comment), Is.EqualTo((0.7m, "Vi läste svaret tillsammans.", "")));
        await using var source = Npgsql.NpgsqlDataSource.Create(intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand($"SELECT string_agg(action || coalesce(' ' || (details ->> 'reason'), ''), ', ' ORDER BY at, audit_id) FROM lms.audit WHERE subject_id = '{id.Value}' AND action LIKE 'attempt.%' AND action NOT IN ('attempt.started', 'attempt.submitted')");
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo("attempt.opinion-given, attempt.opinion-given, attempt.marked Vi läste svaret tillsammans."));
    }

    [Test]
    public async Task A_marker_may_change_their_mind_until_the_other_has_marked()
    {
        var (tenant, id) = await EssayToMark.HandInAsync(intranet.Services, 2);
        await MarkAsync(first, id, "20", "");
        var again = await first.OpenAsync(EssayToMark.Address(id));
        Assert.That(again.QuerySelector<IHtmlInputElement>("#andel")!.Value, Is.EqualTo("20"));
        await MarkAsync(first, id, "80", "");
        await MarkAsync(second, id, "80", "");
        Assert.That((await AttemptAsync(tenant, id)).Marks.Single().Share, Is.EqualTo(0.8m));
        Assert.That((await first.OpenAsync(LearnerClient.Mount + "studio/bedomning")).QuerySelector("#lika"), Is.Not.Null);
    }

    private Task<QuizAttempt> AttemptAsync(TenantId tenant, AttemptId id) =>
        intranet.Services.GetRequiredService<IAttemptStore>().FindAsync(tenant, id, default)!;

    private static async Task<IHtmlDocument> MarkAsync(LearnerClient marker, AttemptId id, string percent, string comment)
    {
        var sheet = await marker.OpenAsync(EssayToMark.Address(id));
        sheet.QuerySelector<IHtmlInputElement>("#andel")!.Value = percent;
        sheet.QuerySelector<IHtmlTextAreaElement>("#kommentar")!.Value = comment;
        return await marker.PressAsync(sheet, Save(sheet));
    }

    private static IElement? Save(IHtmlDocument sheet) => sheet.QuerySelector("form.lms-fields .lms-actions button");
}
