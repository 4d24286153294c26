using System.Net;
using System.Net.Http.Headers;
using Lms.AspNetCore.Tests.Authoring;
using Lms.Core.Authoring.Courses;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Builder;

/// <summary>Sound, film and captions that a trainer puts among a course's files, and how they are served.</summary>
[TestFixture]
public sealed class CourseFileTests
{
    private const string Courses = StudioClient.Mount + "studio/kurser";

    private static readonly byte[] Mp3 = [0xFF, 0xFB, 0x10, 0xC4, .. Enumerable.Range(0, 5_000).Select(number => (byte)number)];

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_sound_is_served_in_parts_as_what_it_is()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var course = await BeginAsync(trainer);
        using var added = await AddAsync(trainer, course, "Hälsning.mp3", Mp3);
        Assert.That((int)added.StatusCode, Is.EqualTo(302));
        var hash = (await FindAsync(course)).Manuscript.Assets["assets/halsning.mp3"];

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{StudioClient.Mount}media/{hash}/halsning.mp3", UriKind.Relative));
        request.Headers.Range = new RangeHeaderValue(10, 19);
        using var part = await trainer.Http.SendAsync(request);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(Mp3[10..20]));
        Assert.That(part.Content.Headers.ContentRange!.ToString(), Is.EqualTo($"bytes 10-19/{Mp3.Length}"));
        Assert.That(part.Content.Headers.ContentType!.MediaType, Is.EqualTo("audio/mpeg"));
        Assert.That(part.Content.Headers.ContentDisposition, Is.Null);
        Assert.That(part.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(part.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("sandbox"));
    }

    [TestCase("film.mp4")]
    [TestCase("ljud.mp3")]
    [TestCase("texter.vtt")]
    public async Task What_is_not_what_its_name_says_gets_a_sentence_and_is_not_kept(string name)
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var course = await BeginAsync(trainer);

        using var refused = await AddAsync(trainer, course, name, "<html><script>alert(1)</script>"u8.ToArray());

        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That((await StudioClient.ReadAsync(refused)).QuerySelector("[role=alert]")!.TextContent, Does.Contain("."));
        Assert.That((await FindAsync(course)).Manuscript.Assets, Is.Empty);
    }

    private static async Task<string> BeginAsync(StudioClient trainer)
    {
        using var made = await trainer.PostAsync(await trainer.OpenAsync(Courses), Courses, "form[aria-labelledby=ny-t]", ("titel", "Kurs med ljud"), ("sprak", "sv"), ("gor", "ny"));
        return made.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> AddAsync(StudioClient trainer, string course, string name, byte[] file)
    {
        var page = await trainer.OpenAsync(course);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("#bilder input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("bild"), "gor" },
            { new ByteArrayContent(file), "fil", name },
        };
        return await trainer.Http.PostAsync(new Uri(course, UriKind.Relative), form);
    }

    private async Task<CourseDraft> FindAsync(string address)
    {
        var people = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        var trainer = (await people.FindAsync(tenant.Id, "osby-utbildare", default))!;
        var actor = new Actor(tenant.Id, trainer.Id, trainer.Name, trainer.Roles, "sv");
        return (await intranet.Services.GetRequiredService<CourseAuthor>().FindAsync(actor, Guid.Parse(address.Split('/')[^1]), default)).Value!;
    }
}
