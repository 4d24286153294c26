using System.Net.Http.Json;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Authoring;

/// <summary>To everybody but the municipality's own trainers and administrators the studio does not exist.</summary>
[TestFixture]
public sealed class StudioAccessTests
{
    private RunningIntranet intranet = null!;
    private string address = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        address = await trainer.SaveNewAsync("Bara Osbys", "::ett:: Sant? {TRUE}\n");
    }

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [TestCase("medarbetare", "osby")]
    [TestCase("chef", "osby")]
    [TestCase("processledare", "osby")]
    public async Task Whoever_does_not_write_finds_no_studio(string person, string tenant)
    {
        using var client = await intranet.ClientAsync(person, tenant);
        foreach (var path in new[] { StudioClient.Mount + "studio", StudioClient.Mount + "studio/snabbprov", address, address + "/forhandsvisning", address + "/publicera", StudioClient.Mount + "admin" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(404), path);
        }

        using var check = await client.PostAsJsonAsync(new Uri(StudioClient.Mount + "api/questions/check", UriKind.Relative), new { gift = "" });
        Assert.That((int)check.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Whoever_does_not_write_cannot_post_either()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        using var learner = new StudioClient(await intranet.ClientAsync("medarbetare"));
        var token = (await learner.OpenAsync(StudioClient.Mount + "kurser")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { StudioClient.Mount + "studio/snabbprov", address, address + "/forhandsvisning", address + "/publicera" })
        {
            using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("titel", "Kapad"), new("gift", "::ett:: Sant? {FALSE}"), new("revision", "1")]);
            using var answer = await learner.Http.PostAsync(new Uri(path, UriKind.Relative), body);
            Assert.That((int)answer.StatusCode, Is.EqualTo(404), path);
        }

        Assert.That((await trainer.OpenAsync(address)).QuerySelector("textarea")!.TextContent, Does.Contain("{TRUE}"));
    }

    [TestCase("utbildare")]
    [TestCase("administrator")]
    public async Task Another_municipality_does_not_see_the_set(string person)
    {
        using var other = new StudioClient(await intranet.ClientAsync(person, "hassleholm"));
        foreach (var path in new[] { address, address + "/forhandsvisning", address + "/publicera" })
        {
            using var answer = await other.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(404), path);
        }

        Assert.That((await other.OpenAsync(StudioClient.Mount + "studio")).Body!.TextContent, Does.Not.Contain("Bara Osbys"));
    }

    [Test]
    public async Task Whoever_writes_does_not_thereby_run_the_platform()
    {
        using var trainer = await intranet.ClientAsync("utbildare");
        using var answer = await trainer.GetAsync(new Uri(StudioClient.Mount + "admin", UriKind.Relative));
        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task An_empty_studio_explains_the_format_and_offers_the_example()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        var page = await trainer.OpenAsync(StudioClient.Mount + "studio");
        var start = page.QuerySelector(".lms-empty .lms-btn")!.GetAttribute("href")!;
        var editor = await trainer.OpenAsync(start);
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll(".lms-empty .lms-prose p"), Has.Length.EqualTo(4));
            Assert.That(editor.QuerySelector("textarea")!.TextContent, Does.Contain("::tolk-barn::"));
            Assert.That(editor.QuerySelectorAll("#problem li"), Is.Empty);
        });
    }
}
