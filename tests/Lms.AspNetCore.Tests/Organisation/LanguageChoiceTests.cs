using AngleSharp.Html.Dom;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Tests.Authoring;
using Lms.Core.Content.Publishing;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Organisation;

[TestFixture]
public sealed class LanguageChoiceTests
{
    private const string Lesson = "kurser/motet-forst/lektioner/";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Who_chooses_easy_read_Swedish_reads_it_where_it_is_written_and_Swedish_elsewhere()
    {
        using var client = new StudioClient(await intranet.ClientAsync("medarbetare"));
        var before = await client.OpenAsync(StudioClient.Mount + "kurser/motet-forst");
        Assert.That(before.QuerySelectorAll("button[name=sprak]").Select(button => button.TextContent), Is.EqualTo(new[] { "På lättläst svenska", "In English" }));
        using var begun = await client.PostAsync(before, StudioClient.Mount + "kurser/motet-forst", ".lms-hero form");

        using var chosen = await client.PostAsync(before, StudioClient.Mount + "sprak", ".lms-lang form", ("sprak", "sv-ll"));

        var easy = await client.OpenAsync(StudioClient.Mount + Lesson + "isberget");
        Assert.That(easy.DocumentElement.GetAttribute("lang"), Is.EqualTo("sv"));
        Assert.That(easy.QuerySelectorAll("[lang='sv-ll']"), Is.Empty, "easy-read Swedish is Swedish to a browser");
        Assert.That(easy.QuerySelector(".lms-text")!.TextContent, Does.StartWith("Vi bestämmer snabbt"));
        Assert.That(Notices(easy), Is.Empty, "the whole lesson is written, its group task too");

        var sample = await client.OpenAsync(StudioClient.Mount + "kurser/fragetyper");
        using var begunSample = await client.PostAsync(sample, StudioClient.Mount + "kurser/fragetyper", ".lms-hero form");
        var partly = await client.OpenAsync(StudioClient.Mount + "kurser/fragetyper/lektioner/las-av-statistiken");
        Assert.That(partly.QuerySelector(".lms-text")!.TextContent, Does.StartWith("Minst trettio personer ska ha svarat."));
        Assert.That(Notices(partly), Is.EqualTo(new[] { "Den här delen finns inte på lättläst än." }));
        Assert.That(partly.QuerySelector(".lms-translated")!.TextContent, Does.Contain("Statistik visas när minst fem personer har svarat."));
        Assert.That(partly.QuerySelector(".lms-translated")!.HasAttribute("lang"), Is.False);

        var plain = await client.OpenAsync(StudioClient.Mount + Lesson + "fem-ord");
        Assert.That(Notices(plain), Is.EqualTo(new[] { "Den här lektionen finns inte på lättläst än." }));
        Assert.That(plain.QuerySelector(".lms-translated"), Is.Null);
        Assert.That(plain.QuerySelectorAll("button[name=sprak]").Select(button => button.TextContent), Is.EqualTo(new[] { "På svenska", "In English" }));

        var course = await client.OpenAsync(StudioClient.Mount + "kurser/motet-forst");
        Assert.That(course.QuerySelector(".lms-facts")!.TextContent, Does.Match("3 av [0-9]+ lektioner"));
        Assert.That(course.QuerySelectorAll(".lms-parts .lms-small").Count(line => line.TextContent.Contains("finns på lättläst", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public void A_variant_is_offered_where_a_module_is_written_in_it_and_an_unknown_code_is_Swedish()
    {
        Assert.That(new LanguageChoices(new ModuleReports()).Other("sv").Select(choice => choice.Code), Is.EqualTo(new[] { "en" }));
        Assert.That(LanguageChoices.Known("sv-ll"), Is.EqualTo("sv-ll"));
        Assert.That(LanguageChoices.Known("fi"), Is.EqualTo("sv"));
        Assert.That(LanguageChoices.Known(null), Is.EqualTo("sv"));
    }

    private static IEnumerable<string> Notices(IHtmlDocument page) => page.QuerySelectorAll(".lms-lesson p.lms-mute")
        .Select(notice => notice.TextContent)
        .Where(text => text.Contains("lättläst", StringComparison.Ordinal));
}
