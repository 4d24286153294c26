using System.Net;
using AngleSharp.Html.Parser;
using Lms.Intranet.Tests.Hosting;

namespace Lms.Intranet.Tests.Pages;

[TestFixture]
internal sealed class EveryPageTests
{
    // The learning platform's own place; this host runs without it.
    private const string Platform = "/utbildning";

    [TestCase("osby")]
    [TestCase("hassleholm")]
    [TestCase("kristianstad")]
    public async Task Every_link_leads_somewhere_and_every_page_is_well_made(string tenant)
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = await intranet.SignedInAsync("medarbetare", tenant);
        var waiting = new Queue<string>(["/", "/demo", "/sok?q=tolk", "/sok?q=finnsinte", "/?lang=en"]);
        var seen = new HashSet<string>(waiting);
        var anchors = new List<(string From, string Page, string Anchor)>();
        var ids = new Dictionary<string, HashSet<string>>();

        while (waiting.TryDequeue(out var path))
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;

            using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            ids[path] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
            Assert.Multiple(() =>
            {
                Assert.That(page.QuerySelectorAll("[style], style, script:not([src])"), Is.Empty, path);
                Assert.That(page.QuerySelectorAll("h1"), Has.Length.EqualTo(1), path);
                Assert.That(page.QuerySelectorAll("main#innehall"), Has.Length.EqualTo(1), path);
                Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo(path.Contains("lang=en", StringComparison.Ordinal) ? "en" : "sv"), path);
                Assert.That(page.QuerySelectorAll("[id]").Select(element => element.Id), Is.Unique, path);
                Assert.That(page.QuerySelectorAll("a").Where(link => link.TextContent.Trim().Length == 0), Is.Empty, path);
            });

            foreach (var address in page.QuerySelectorAll("a[href], link[href], img[src], use[href]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                if (address.StartsWith("mailto:", StringComparison.Ordinal)) continue;
                Assert.That(address, Does.StartWith("/").Or.StartsWith("#"), $"{path} leads away");
                var parts = address.Split('#', 2);
                var target = parts[0].Length == 0 ? path : parts[0];
                if (target.StartsWith(Platform, StringComparison.Ordinal) || target.StartsWith("/demo/signin", StringComparison.Ordinal)) continue;
                if (parts.Length == 2 && !target.EndsWith(".svg", StringComparison.Ordinal)) anchors.Add((path, target, parts[1]));
                if (seen.Add(target)) waiting.Enqueue(target);
            }
        }

        Assert.That(anchors.Where(anchor => !ids[anchor.Page].Contains(anchor.Anchor)), Is.Empty);
        Assert.That(seen, Has.Count.GreaterThan(25));
    }

    [TestCase("/nyheter", "Nyheter")]
    [TestCase("/organisation", "Organisation")]
    [TestCase("/kontakt", "Kontakt")]
    public async Task The_navigation_marks_where_the_reader_is(string path, string name)
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = intranet.Browser();
        using var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(new Uri(path, UriKind.Relative)));

        Assert.That(page.QuerySelectorAll(".torg-nav [aria-current]").Select(link => link.TextContent), Is.EqualTo((string[])[name]));
    }

    [Test]
    public async Task The_frame_speaks_english_and_says_that_the_page_inside_does_not()
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = intranet.Browser();
        using var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(new Uri("/kontakt?lang=en", UriKind.Relative)));

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector(".torg-nav a[aria-current]")!.TextContent, Is.EqualTo("Contact"));
            Assert.That(page.QuerySelector("main > div")!.GetAttribute("lang"), Is.EqualTo("sv"));
            Assert.That(page.QuerySelector("main .torg-note")!.TextContent, Is.EqualTo("This page is only in Swedish."));
        });
    }

    [Test]
    public async Task A_colleague_is_found_by_name_title_and_workplace()
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = await intranet.SignedInAsync("medarbetare", "osby");
        foreach (var question in (string[])["yousefi", "undersköterska", "Ekbackens"])
        {
            using var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(new Uri($"/organisation?q={Uri.EscapeDataString(question)}", UriKind.Relative)));
            Assert.That(page.QuerySelectorAll(".torg-directory h3").Select(name => name.TextContent), Does.Contain("Nasrin Yousefi"), question);
        }
    }
}
