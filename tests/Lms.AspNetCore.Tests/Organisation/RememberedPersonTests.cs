using System.Net;
using Lms.AspNetCore.Tests.Authoring;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Organisation;

[TestFixture]
public sealed class RememberedPersonTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [TestCase("kurser/motet-forst", "Course catalogue", Description = "the course's page")]
    [TestCase("kurser?sok=tolk", "Courses about", Description = "the catalogue")]
    [TestCase("api/courses/motet-forst", "The encounter first", Description = "the course as JSON")]
    [TestCase("api/courses", "The encounter first", Description = "the catalogue as JSON")]
    public async Task A_language_that_was_chosen_at_another_node_counts_at_once(string path, string english)
    {
        using var client = await intranet.ClientAsync("medarbetare");
        var address = new Uri(StudioClient.Mount + path, UriKind.Relative);
        var people = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!.Id;
        var person = (await people.FindAsync(tenant, "osby-medarbetare", default))!.Id;
        await people.SetLanguageAsync(tenant, person, "sv", default);
        Assert.That(await ReadAsync(client, address), Does.Not.Contain(english));

        await people.SetLanguageAsync(tenant, person, "en", default);

        Assert.That(await ReadAsync(client, address), Does.Contain(english));
        await people.SetLanguageAsync(tenant, person, "sv", default);
    }

    /// <summary>A page that was prepared in the other language sends the browser to itself, once.</summary>
    private static async Task<string> ReadAsync(HttpClient client, Uri address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        Assert.That(answer.Headers.Location, Is.EqualTo(address));
        return await client.GetStringAsync(address);
    }
}
