using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Authoring;
using Lms.AspNetCore.Pages.Content;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Modules;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lms.AspNetCore.Tests.Content;

[TestFixture]
public sealed class AdminPageTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Every_module_is_listed_with_version_courses_and_state()
    {
        var page = await OpenAsync("administrator");
        var reports = intranet.Services.GetRequiredService<ModuleReports>().All;
        var rows = page.QuerySelectorAll("table[aria-labelledby=moduler] tbody tr");
        Assert.That(rows, Has.Length.EqualTo(reports.Count).And.Length.GreaterThanOrEqualTo(4));
        foreach (var (row, report) in rows.Zip(reports))
        {
            Assert.That(row.TextContent, Does.Contain(report.Title.In("sv")).And.Contain(report.ModuleId).And.Contain(report.Version));
            Assert.That(row.QuerySelector("time"), Is.Not.Null, "when it was published");
            Assert.That(row.QuerySelectorAll("a").Select(link => link.TextContent), Is.EqualTo(report.Courses.Values.Select(title => title.In("sv"))));
            Assert.That(row.QuerySelector(".lms-badge")!.TextContent, Does.StartWith("Publicerad"));
        }
    }

    [Test]
    public async Task Types_behaviours_and_the_state_of_the_host_are_told_in_words()
    {
        var page = await OpenAsync("administrator");
        var health = page.QuerySelectorAll(".lms-health li").Select(row => row.TextContent).ToList();
        Assert.That(health[0], Does.Contain("Svarar och har rätt schema").And.Contain("Schema lms at migration"));
        Assert.That(health[1], Does.Contain("lästes utan fel"));
        Assert.That(health[2], Does.Contain("Typsnitt och skrivare fungerar"));
        Assert.That(health, Has.Some.Contains("Nycklar för inloggning och formulär").And.Some.Contains("keys-"), "what the start checks found");
        Assert.That(page.QuerySelector(".lms-facts time")!.GetAttribute("datetime"), Does.StartWith("20"), "when the server started");
        Assert.That(page.QuerySelector(".lms-facts")!.TextContent, Does.Contain(".NET")
            .And.Contain("Flervalsfråga").And.Contain("Para ihop").And.Contain("Återkoppling direkt").And.Contain("Scenario").And.Contain("Gruppövning"));
    }

    [Test]
    public async Task Nothing_on_the_page_is_about_people()
    {
        var main = (await OpenAsync("administrator")).QuerySelector(".lms")!.TextContent;
        Assert.That(main, Does.Not.Contain("Maria").And.Not.Contain("Jonas").And.Not.Contain("@"));
    }

    [Test]
    public async Task A_module_with_problems_is_told_by_file_line_code_and_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("lms-broken-module");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "module.yaml"), "id: trasig\nversion: inte-en-version\nlanguages: [sv]\n");
            await using var other = await RunningIntranet.StartAsync(services =>
                new Lms.Core.LmsBuilder(services).AddModuleFolder(folder.FullName));
            using var administrator = new StudioClient(await other.ClientAsync("administrator"));
            var page = await administrator.OpenAsync(StudioClient.Mount + "admin");
            var broken = other.Services.GetRequiredService<ModuleReports>().All.Single(report => report.Problems.Count > 0);
            Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("En innehållsmodul har fel"));
            var items = page.QuerySelectorAll(".lms-problems li");
            Assert.That(items, Has.Length.EqualTo(broken.Problems.Count));
            foreach (var (item, problem) in items.Zip(broken.Problems))
                Assert.That(item.TextContent, Does.Contain(AdminModel.Place(problem)).And.Contain(problem.Code).And.Contain(problem.Message.Swedish).And.Contain(problem.Message.English));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Facts_past_their_day_are_listed_with_source_and_lesson_and_the_others_by_month()
    {
        await using var later = await RunningIntranet.StartAsync(services => services.AddSingleton<TimeProvider>(new FixedTime(new(2027, 6, 1, 8, 0, 0, TimeSpan.Zero))));
        using var administrator = new StudioClient(await later.ClientAsync("administrator"));
        var page = await administrator.OpenAsync(StudioClient.Mount + "admin");

        var rows = page.QuerySelectorAll("table[aria-labelledby=fakta] tbody tr");
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows[0].QuerySelector("time")!.GetAttribute("datetime"), Is.LessThan("2027-06-01"));
        Assert.That(rows[0].QuerySelector(".lms-badge")!.TextContent, Does.EndWith("för sent"));
        Assert.That(rows.Select(row => row.QuerySelector("a[href*='/lektioner/'], a[href*='/handbok/']")), Has.None.Null);
        Assert.That(page.QuerySelectorAll("section[aria-labelledby=fakta] details li"), Is.Not.Empty, "the months ahead");
    }

    [Test]
    public async Task A_trainers_publication_that_was_refused_is_listed_until_it_succeeds()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var set = await trainer.SaveNewAsync("Vårens frågor", "::a:: Trasig {");
        await PublishAsync(trainer, set, 409);
        var row = (await OpenAsync("administrator")).QuerySelectorAll("section[aria-labelledby=studion] li").Single(one => one.TextContent.Contains("Vårens frågor", StringComparison.Ordinal));
        Assert.That(row.TextContent, Does.Contain("fel i texten"));
        Assert.That(row.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo(set));

        var page = await trainer.OpenAsync(set);
        using var saved = await trainer.PostAsync(page, set, "#editor", ("gift", "::a:: Hel? {TRUE}"));
        await PublishAsync(trainer, set, 302);
        Assert.That((await OpenAsync("administrator")).QuerySelectorAll("section[aria-labelledby=studion] li").Select(one => one.TextContent), Has.None.Contains("Vårens frågor"));
        Assert.That((await OpenAsync("administrator")).QuerySelector("section[aria-labelledby=egna]")!.TextContent, Does.Contain("Vårens frågor"));
    }

    [Test]
    public async Task Without_the_database_the_page_shows_what_it_knows_all_the_same()
    {
        await using var other = await RunningIntranet.StartAsync(services => services.AddSingleton<IPublicationStore, AwayStore>());
        using var administrator = new StudioClient(await other.ClientAsync("administrator"));
        using var answer = await administrator.Http.GetAsync(new Uri(StudioClient.Mount + "admin", UriKind.Relative));
        var page = await StudioClient.ReadAsync(answer);

        Assert.That((int)answer.StatusCode, Is.EqualTo(503));
        Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Databasen svarar inte"));
        Assert.That(page.QuerySelectorAll("table[aria-labelledby=moduler] tbody tr"), Is.Not.Empty);
        Assert.That(page.QuerySelectorAll(".lms-health li"), Is.Not.Empty);
    }

    [Test]
    public async Task A_printer_that_fails_and_a_check_of_the_hosts_own_are_told()
    {
        await using var other = await RunningIntranet.StartAsync(services =>
        {
            services.AddSingleton<ICertificatePrinter, BrokenPrinter>();
            services.AddHealthChecks().AddCheck("lms-backup", () => HealthCheckResult.Degraded("Last backup yesterday.")).AddCheck("coffee", () => HealthCheckResult.Unhealthy());
        });
        using var administrator = new StudioClient(await other.ClientAsync("administrator"));
        var rows = (await administrator.OpenAsync(StudioClient.Mount + "admin")).QuerySelectorAll(".lms-health li").Select(row => row.TextContent).ToList();

        Assert.That(rows, Has.One.Contains("Intyg kan inte skrivas ut").And.One.Contains("lms-backup").And.One.Contains("Last backup yesterday."));
        Assert.That(rows, Has.None.Contains("coffee"), "the host's other checks are its own business");
    }

    private static async Task PublishAsync(StudioClient trainer, string set, int status)
    {
        // The page offers no form while there are problems; another tab may still have one.
        var page = await trainer.OpenAsync(set);
        using var done = await trainer.PostAsync(page, set + "/publicera", "#editor", ("titel", "Vårens frågor"));
        Assert.That((int)done.StatusCode, Is.EqualTo(status));
    }

    private sealed class BrokenPrinter : ICertificatePrinter
    {
        public byte[] Print(CertificateSheet sheet) => throw new InvalidOperationException("No fonts.");
    }

    private sealed class AwayStore : IPublicationStore
    {
        public Task<IReadOnlyList<PublishedVersion>> ListAsync(TenantId tenant, CancellationToken token) => throw new TimeoutException();

        public Task<IReadOnlyList<RefusedPublication>> ListRefusedAsync(TenantId tenant, CancellationToken token) => throw new TimeoutException();

        public Task RecordRefusalAsync(Actor actor, Guid set, string code, int problems, CancellationToken token) => throw new TimeoutException();
    }

    private async Task<IHtmlDocument> OpenAsync(string person)
    {
        using var client = new StudioClient(await intranet.ClientAsync(person));
        return await client.OpenAsync(StudioClient.Mount + "admin");
    }
}
