using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Mounting;

/// <summary>A host that gives no layout gets a page that is whole, with a ground of its own in light and dark.</summary>
[TestFixture]
public sealed class PlainPageTests
{
    [TestCase("sv", "Hoppa till innehållet")]
    [TestCase("en", "Skip to the content")]
    public async Task Without_a_layout_there_is_a_whole_page_that_paints_its_own_ground(string language, string skip)
    {
        await using var intranet = await RunningIntranet.StartAsync(services => services.PostConfigure<LmsLayout>(layout => layout.Name = "_LmsLayout"));
        using var learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        var page = await learner.OpenAsync($"{LearnerClient.Mount}kurser?lang={language}");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo(language));
        Assert.That(page.QuerySelector("meta[name=color-scheme]")?.GetAttribute("content"), Is.EqualTo("light dark"));
        Assert.That(page.QuerySelector("head link[rel=stylesheet]")?.GetAttribute("href"), Does.Contain("lms.css"));
        Assert.That(page.Body!.ClassList, Is.EquivalentTo(new[] { "lms", "lms-shell" }));
        Assert.That(page.QuerySelector("a.lms-skip")?.TextContent, Is.EqualTo(skip));
        Assert.That(page.QuerySelector("main" + page.QuerySelector("a.lms-skip")?.GetAttribute("href")), Is.Not.Null, "where the skip link leads");
        Assert.That(page.QuerySelector("header.lms-shell-top a")?.TextContent, Is.EqualTo("Utbildning"));
        Assert.That(page.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
    }
}
