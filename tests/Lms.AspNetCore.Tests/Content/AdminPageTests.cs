using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Authoring;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Modules;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

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
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.That(rows, Has.Length.EqualTo(reports.Count).And.Length.GreaterThanOrEqualTo(4));
        foreach (var (row, report) in rows.Zip(reports))
        {
            Assert.That(row.TextContent, Does.Contain(report.Title.In("sv")).And.Contain(report.ModuleId).And.Contain(report.Version));
            Assert.That(row.QuerySelectorAll("a").Select(link => link.TextContent), Is.EqualTo(report.Courses.Values.Select(title => title.In("sv"))));
            Assert.That(row.QuerySelector(".lms-badge")!.TextContent, Does.StartWith("Publicerad"));
        }
    }

    [Test]
    public async Task Types_behaviours_and_the_database_are_told_in_words()
    {
        var facts = (await OpenAsync("administrator")).QuerySelector(".lms-facts")!.TextContent;
        Assert.That(facts, Does.Contain("Svarar och har rätt schema")
            .And.Contain("Flervalsfråga").And.Contain("Para ihop").And.Contain("Återkoppling direkt").And.Contain("scenario"));
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
                Assert.That(item.TextContent, Does.Contain(problem.Path).And.Contain(problem.Code).And.Contain(problem.Message.Swedish));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IHtmlDocument> OpenAsync(string person)
    {
        using var client = new StudioClient(await intranet.ClientAsync(person));
        return await client.OpenAsync(StudioClient.Mount + "admin");
    }
}
