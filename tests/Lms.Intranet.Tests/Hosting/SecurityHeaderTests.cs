using System.Net;
using Lms.Intranet.Hosting;

namespace Lms.Intranet.Tests.Hosting;

[TestFixture]
internal sealed class SecurityHeaderTests
{
    [TestCase("/")]
    [TestCase("/intranet.css")]
    [TestCase("/finns-inte")]
    public async Task Every_answer_carries_the_strict_policy(string path)
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = intranet.Browser();
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo(SecurityHeaders.ContentSecurityPolicy));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("same-origin"));
        });
    }

    [Test]
    public async Task The_platform_and_the_intranet_serve_their_stylesheets()
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = intranet.Browser();

        foreach (var path in (string[])["/intranet.css", "/torget.svg", "/_content/Lms.AspNetCore/lms.css", "/_content/Lms.AspNetCore/icons.svg", "/_content/Lms.AspNetCore/art/egen.svg"])
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        }
    }

    [TestCase("/finns-inte", "Sidan finns inte, eller så har du inte tillgång till den")]
    [TestCase("/finns-inte?lang=en", "The page does not exist, or you do not have access to it")]
    public async Task A_page_that_does_not_exist_says_so_in_words_inside_the_frame(string path, string words)
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = intranet.Browser();
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page, Does.Contain(words).And.Contain("torg-nav"));
        Assert.That(page, Does.Not.Contain("This page is only in Swedish."));
    }
}
