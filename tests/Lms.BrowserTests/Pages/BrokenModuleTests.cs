using Lms.Core;
using Lms.Core.Modules;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Pages;

/// <summary>An intranet with a module that cannot be published, on a day when some facts are past theirs.</summary>
[TestFixture]
internal sealed class BrokenModuleTests : BrowserTest
{
    private const string Broken = """
        id: Fel i modulen
        version: 1.0
        title: { sv: En modul med fel, en: A module with problems }
        languages: [sv, en]
        courses:
          - id: kurs-med-fel
            title: { sv: En kurs }
            picture: finns-inte
            modules:
              - folder: 01-saknas
                title: { sv: Saknas, en: Missing }
        """;

    [Test]
    public async Task The_administrators_page_shows_every_problem_and_stays_accessible_in_both_languages()
    {
        var folder = Directory.CreateTempSubdirectory("lms-broken-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "module.yaml"), Broken);
        await using var intranet = await RunningIntranet.StartAsync(services =>
        {
            new LmsBuilder(services).AddModuleFolder(folder.FullName);
            services.AddSingleton<TimeProvider>(new FixedTime(new(2027, 5, 10, 8, 0, 0, TimeSpan.Zero)));
        }, realSocket: true);
        using var inspection = new Inspection();
        var window = await OpenWindowAsync();
        await window.GoToAsync(new Uri(intranet.Address, "demo/signin/administrator?tenant=hassleholm&returnUrl=%2Futbildning%2Fadmin").AbsoluteUri);
        Assert.That(await window.Page.Locator(".lms-problems li").CountAsync(), Is.GreaterThan(1));
        Assert.That(await window.Page.Locator("table[aria-labelledby=fakta] .lms-badge--bad").CountAsync(), Is.GreaterThan(0));
        Assert.That(await window.Page.Locator("table[aria-labelledby=fakta] .lms-badge--warm").CountAsync(), Is.GreaterThan(0));
        await window.Page.Locator("section[aria-labelledby=fakta] summary").ClickAsync();
        var swedish = await inspection.FindAsync(window);

        await window.LeaveAsync(() => window.Button("In English").ClickAsync());

        Assert.That(await window.Page.Locator(".lms-problems").InnerTextAsync(), Does.Contain("module.yaml").And.Contain("01-saknas"));
        Assert.That(swedish.Concat(await inspection.FindAsync(window)), Is.Empty);
        folder.Delete(recursive: true);
    }
}
