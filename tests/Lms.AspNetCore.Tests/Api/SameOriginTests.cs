using System.Text;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Api;

/// <summary>What another site can make a browser send has no effect.</summary>
[TestFixture]
public sealed class SameOriginTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    private static IEnumerable<TestCaseData> Foreign =>
    [
        new TestCaseData(null, null, "application/json").SetName("No origin at all"),
        new TestCaseData("https://evil.example", null, "application/json").SetName("Another site's origin"),
        new TestCaseData("null", null, "application/json").SetName("A sandboxed frame's origin"),
        new TestCaseData("http://localhost", "cross-site", "application/json").SetName("A browser that says cross-site"),
        new TestCaseData("http://localhost", "same-site", "application/json").SetName("A sibling of our site"),
        new TestCaseData("http://localhost", null, "text/plain").SetName("JSON as plain text"),
        new TestCaseData("http://localhost", null, "application/x-www-form-urlencoded").SetName("A form without a token"),
    ];

    [TestCaseSource(nameof(Foreign))]
    public async Task Is_refused_and_changes_nothing(string? origin, string? site, string type)
    {
        using var client = await intranet.ClientAsync("medarbetare");
        client.DefaultRequestHeaders.Remove("Origin");
        using var request = new HttpRequestMessage(HttpMethod.Post, LearnerCalls.Api("courses/motet-forst/enrolment"));
        request.Content = new StringContent("{}", Encoding.UTF8, type);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await client.SendAsync(request);
        var course = await client.GetJsonAsync("courses/motet-forst");
        Assert.Multiple(() =>
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(400));
            Assert.That(course.Text("state"), Is.EqualTo("not-enrolled"));
        });
    }

    [Test]
    public async Task The_refusal_speaks_the_persons_language()
    {
        using var client = await intranet.ClientAsync("utbildare");
        var page = await (await client.GetAsync(LearnerCalls.Page("kurser"))).Content.ReadAsStringAsync();
        var token = System.Text.RegularExpressions.Regex.Match(page, "__RequestVerificationToken[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var chosen = await client.PostAsync(LearnerCalls.Page("sprak"), new FormUrlEncodedContent([new("sprak", "en"), new("__RequestVerificationToken", token)]));
        Assert.That((int)chosen.StatusCode, Is.EqualTo(302));

        client.DefaultRequestHeaders.Remove("Origin");
        using var answer = await client.PostAsync(LearnerCalls.Api("courses/motet-forst/enrolment"), null);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("request-not-from-here").And.Contain("Reload the page."));
    }

    [Test]
    public async Task A_page_of_ours_posts_nothing_without_its_token()
    {
        using var client = await intranet.ClientAsync("chef");
        using var answer = await client.PostAsync(LearnerCalls.Page("kurser/motet-forst"), new FormUrlEncodedContent([]));
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That((await client.GetJsonAsync("courses/motet-forst")).Text("state"), Is.EqualTo("not-enrolled"));
    }
}
