using System.Net;
using System.Text.RegularExpressions;
using Lms.EmbeddedPostgres;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Lms.AspNetCore.Tests.Trust;

/// <summary>The database goes away and comes back; the host stays.</summary>
[TestFixture]
public sealed partial class OutageTests
{
    private string folder = null!;
    private PrivateCluster cluster = null!;
    private WebApplicationFactory<Program> factory = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("lms-outage-").FullName;
        cluster = await StartClusterAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("ConnectionStrings:Lms", cluster.Connections.Web);
            host.UseSetting("ConnectionStrings:LmsOwner", cluster.Connections.Owner);
            host.UseSetting("demo", "true");
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await factory.DisposeAsync();
        await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Pages_say_so_and_keep_what_was_typed_and_all_is_well_again_without_a_restart()
    {
        using var client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        using var signedIn = await client.GetAsync(new Uri("/demo/signin/utbildare?tenant=osby", UriKind.Relative));
        using var before = await client.GetAsync(LearnerCalls.Page("kurser"));
        var token = Token().Match(await before.Content.ReadAsStringAsync()).Groups[1].Value;

        await cluster.DisposeAsync();
        using var page = await client.GetAsync(LearnerCalls.Page("kurser"));
        using var typed = await client.PostAsync(LearnerCalls.Page("studio/snabbprov"), new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("Titel", "Mitt kvällsarbete"), new("Gift", "::a:: Är \"det\" sant? {T}"),
        ]));
        using var call = await client.GetAsync(LearnerCalls.Api("courses"));
        using var healthDown = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var kept = WebUtility.HtmlDecode(await typed.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(page.Headers.RetryAfter, Is.Not.Null);
            Assert.That(typed.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(kept, Does.Contain("Mitt kvällsarbete").And.Contain("::a:: Är \"det\" sant? {T}"));
            Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(call.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(healthDown.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        });

        cluster = await StartClusterAsync();
        using var after = await client.GetAsync(LearnerCalls.Page("kurser"));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        // What was found out about the health is true for a second.
        Assert.That(async () => (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK).After(10_000, 200));
    }

    private Task<PrivateCluster> StartClusterAsync() =>
        PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = folder, Durable = false });

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
