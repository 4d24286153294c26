using System.Net;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;
using Npgsql;

namespace Lms.AspNetCore.Tests.Outbox;

/// <summary>Administrators see what does not get through, send it again or give it up; page and API do the same.</summary>
[TestFixture]
public sealed class OutboxPageTests
{
    private const string Page = LearnerClient.Mount + "admin/utskick";

    private RunningIntranet intranet = null!;
    private HttpClient http = null!;
    private LearnerClient administrator = null!;

    [SetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        http = await intranet.ClientAsync("administrator");
        administrator = new LearnerClient(http);
        await RunAsync("UPDATE lms.outbox SET delivered_at = now()");
    }

    [TearDown]
    public async Task Stop()
    {
        administrator.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task Without_trouble_it_says_so_and_the_start_page_is_silent()
    {
        var page = await administrator.OpenAsync(Page);
        Assert.That(LearnerClient.Heading(page), Is.EqualTo("Allt är skickat"));
        Assert.That(page.QuerySelectorAll("table"), Is.Empty);
        Assert.That((await administrator.OpenAsync(LearnerClient.Mount + "admin")).QuerySelector(".lms-notice--bad a[href$=utskick]"), Is.Null);
    }

    [Test]
    public async Task What_was_set_aside_stands_there_and_on_the_start_page_and_goes_again()
    {
        var first = await SetAsideAsync("http-500");
        await SetAsideAsync("unfinished");
        var start = await administrator.OpenAsync(LearnerClient.Mount + "admin");
        Assert.That(start.QuerySelector(".lms-notice--bad")!.TextContent, Does.Contain("2 meddelanden till andra system har inte kommit fram."));

        var page = await administrator.OpenAsync(Page);
        Assert.That(LearnerClient.Heading(page), Is.EqualTo("2 meddelanden väntar på dig"));
        Assert.That(page.QuerySelector("table")!.TextContent, Does.Contain("Mottagaren har ett fel (500)").And.Contain("Leveransen påbörjades tre gånger").And.Contain("Kurs slutförd"));
        var sent = await administrator.PressAsync(page, page.QuerySelector("table button[value=skicka]"));
        Assert.That(sent.QuerySelector("[role=alert]")!.TextContent, Does.Contain("På väg igen."));
        Assert.That(LearnerClient.Heading(sent), Is.EqualTo("Ett meddelande väntar på dig"));
        Assert.That(await AskAsync($"SELECT count(*) FROM lms.outbox WHERE outbox_id = {first} AND aside_at IS NULL AND started = 0"), Is.EqualTo(1));
    }

    [Test]
    public async Task All_go_again_with_one_press_and_each_is_in_the_audit()
    {
        for (var i = 0; i < 3; i++)
            await SetAsideAsync("unreachable");
        var page = await administrator.OpenAsync(Page);
        var sent = await administrator.PressAsync(page, page.QuerySelector("button[value=skicka-alla]"));
        Assert.That(LearnerClient.Heading(sent), Is.EqualTo("3 meddelanden är på väg"));
        Assert.That(await AskAsync("SELECT count(*) FROM lms.audit WHERE action = 'outbox.replayed'"), Is.EqualTo(3));
    }

    [Test]
    public async Task Giving_up_asks_first()
    {
        var id = await SetAsideAsync("http-410");
        var page = await administrator.OpenAsync(Page);
        var asks = await administrator.OpenAsync(((IHtmlAnchorElement)page.QuerySelector("a[href*=ta-bort]")!).PathName + $"?ta-bort={id}");
        Assert.That(asks.QuerySelector("h2")!.TextContent, Is.EqualTo($"Ta bort meddelande {id}?"));
        var gone = await administrator.PressAsync(asks, asks.QuerySelector("button[value=ta-bort]"));
        Assert.That(LearnerClient.Heading(gone), Is.EqualTo("Allt är skickat"));
        Assert.That(await AskAsync("SELECT count(*) FROM lms.audit WHERE action = 'outbox.dropped'"), Is.EqualTo(1));

        var late = await administrator.PressAsync(asks, asks.QuerySelector("button[value=ta-bort]"), HttpStatusCode.Conflict);
        Assert.That(late.QuerySelector("[role=alert]")!.TextContent, Does.Contain("ligger inte längre åt sidan"));
    }

    [Test]
    public async Task What_fails_and_is_tried_again_stands_apart()
    {
        await WriteAsync("failed = 3, started = 3, failure = 'http-503', due_at = now() + interval '1 hour'");
        var page = await administrator.OpenAsync(Page + "?lang=en");
        Assert.That(page.QuerySelector("section[aria-labelledby=forsok]")!.TextContent, Does.Contain("503").And.Contain("3 "));
        Assert.That(page.QuerySelectorAll("button[value=skicka]"), Is.Empty);
    }

    [Test]
    public async Task The_API_does_the_same()
    {
        var id = await SetAsideAsync("http-500");
        var state = await http.GetJsonAsync("outbox");
        Assert.That(state.GetProperty("aside")[0].GetProperty("id").GetInt64(), Is.EqualTo(id));
        var after = await http.PostJsonAsync($"outbox/{id}/replay");
        Assert.That((after.GetProperty("waiting").GetInt32(), after.GetProperty("aside").GetArrayLength()), Is.EqualTo((1, 0)));
        Assert.That((await http.PostJsonAsync($"outbox/{id}/replay", status: 409)).Text("code"), Is.EqualTo("message-not-aside"));
        await RunAsync("UPDATE lms.outbox SET aside_at = now() WHERE delivered_at IS NULL");
        Assert.That((await http.PostJsonAsync("outbox/replay")).GetProperty("waiting").GetInt32(), Is.EqualTo(1));
        await RunAsync("UPDATE lms.outbox SET aside_at = now() WHERE delivered_at IS NULL");
        Assert.That((await http.PostJsonAsync($"outbox/{id}/drop")).GetProperty("waiting").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Another_municipalitys_messages_are_not_there()
    {
        var id = await SetAsideAsync("http-500");
        using var other = await intranet.ClientAsync("administrator", "kristianstad");
        Assert.That((await other.GetJsonAsync("outbox")).GetProperty("aside").GetArrayLength(), Is.Zero);
        await other.PostJsonAsync($"outbox/{id}/drop", status: 409);
        await other.PostJsonAsync("outbox/replay");
        Assert.That(await AskAsync("SELECT count(*) FROM lms.outbox WHERE aside_at IS NOT NULL AND delivered_at IS NULL"), Is.EqualTo(1));
    }

    private Task<long> SetAsideAsync(string failure) => WriteAsync($"aside_at = now(), started = 3, failed = 2, failure = '{failure}'");

    private async Task<long> WriteAsync(string set)
    {
        var id = await AskAsync(
            """
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at)
            SELECT tenant_id, 'course.completed', jsonb_build_object('enrolment', gen_random_uuid()), now(), now() FROM lms.tenant WHERE key = 'osby'
            RETURNING outbox_id
            """);
        await RunAsync($"UPDATE lms.outbox SET {set} WHERE outbox_id = {id}");
        return id;
    }

    private async Task<long> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
