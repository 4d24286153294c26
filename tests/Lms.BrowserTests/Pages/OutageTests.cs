using Lms.Tests.Shared.Hosting;
using Npgsql;

namespace Lms.BrowserTests.Pages;

/// <summary>What a browser shows while the database does not answer.</summary>
[TestFixture]
internal sealed class OutageTests : BrowserTest
{
    [TestCase("sv", "Just nu går det inte", "Skicka igen")]
    [TestCase("en", "Right now it does not work", "Send again")]
    public async Task A_page_says_so_keeps_what_was_typed_and_goes_on_when_the_database_is_back(string language, string heading, string again)
    {
        await using var intranet = await RunningIntranet.StartAsync(realSocket: true);
        using var inspection = new Inspection();
        var window = await OpenWindowAsync();
        var studio = new Uri(intranet.Address, $"utbildning/studio/snabbprov?lang={language}");
        await window.GoToAsync(new Uri(intranet.Address, "demo/signin/utbildare?tenant=osby").AbsoluteUri);
        await window.GoToAsync(studio.AbsoluteUri);
        await window.Page.Locator("#titel").FillAsync("Mitt kvällsarbete");
        await window.Page.Locator("#gift").FillAsync("::en:: Är \"det\" sant? {TRUE}");

        await AllowConnectionsAsync(intranet, false);

        // The plain way, as without script.
        await window.LeaveAsync(() => window.Page.EvaluateAsync("HTMLFormElement.prototype.submit.call(document.querySelector('#editor'))"));
        Assert.That(await window.HeadingAsync(), Is.EqualTo(heading));
        var findings = await inspection.FindAsync(window);
        var reader = await OpenWindowAsync();
        await reader.GoToAsync(new Uri(intranet.Address, "demo/signin/utbildare?tenant=osby").AbsoluteUri);
        Assert.That(await reader.GoToAsync(new Uri(intranet.Address, $"utbildning/kurser?lang={language}").AbsoluteUri), Is.EqualTo(503));
        Assert.That(findings.Concat(await inspection.FindAsync(reader)), Is.Empty);

        await AllowConnectionsAsync(intranet, true);
        await window.LeaveAsync(() => window.Button(again).ClickAsync());
        Assert.That(await window.Page.Locator("#titel").InputValueAsync(), Is.EqualTo("Mitt kvällsarbete"));
        Assert.That(await window.Page.Locator("#gift").InputValueAsync(), Is.EqualTo("::en:: Är \"det\" sant? {TRUE}"));
        Assert.That(await window.Page.GetByText("Utkastet sparat").CountAsync(), Is.EqualTo(1));
    }

    private static async Task AllowConnectionsAsync(RunningIntranet intranet, bool allow)
    {
        var database = intranet.Database.Name;
        var outside = new NpgsqlConnectionStringBuilder(intranet.Database.Connections.Superuser) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(outside.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = allow
            ? $"ALTER DATABASE {database} ALLOW_CONNECTIONS true"
            : $"ALTER DATABASE {database} ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'";
        await command.ExecuteNonQueryAsync();
    }
}
