using System.Net;
using Lms.AspNetCore.Tests.Authoring;
using Lms.AspNetCore.Tests.Quizzes;
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

    [Test]
    public async Task An_attempt_is_told_in_the_language_that_was_chosen_at_another_node()
    {
        using var client = await intranet.ClientAsync("chef");
        using var learner = new LearnerClient(client);
        var people = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!.Id;
        var person = (await people.FindAsync(tenant, "osby-chef", default))!.Id;
        await learner.CallAsync(HttpMethod.Post, "courses/motet-forst/enrolment");
        var steps = new List<string?>();
        async Task TellAsync(HttpMethod method, string path) => steps.Add((await learner.CallAsync(method, path)).GetProperty("title").GetString());
        async Task ChooseAsync(string language) => await people.SetLanguageAsync(tenant, person, language, default);

        await ChooseAsync("en");
        var attempt = await learner.CallAsync(HttpMethod.Post, "quizzes/motet-forst.kursprov/attempts");
        var path = "attempts/" + attempt.GetProperty("id").GetString();
        await ChooseAsync("sv");
        await TellAsync(HttpMethod.Get, path);
        await ChooseAsync("en");
        await TellAsync(HttpMethod.Post, "quizzes/motet-forst.kursprov/attempts");
        await ChooseAsync("sv");
        await TellAsync(HttpMethod.Post, path + "/submission");
        await ChooseAsync("en");
        await TellAsync(HttpMethod.Post, path + "/submission");
        await ChooseAsync("sv");

        Assert.That(attempt.GetProperty("title").GetString(), Is.EqualTo("Course exam"));
        Assert.That(steps, Is.EqualTo(new[] { "Kursprov", "Course exam", "Kursprov", "Course exam" }));
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
