using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Tests.Authoring;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>Parts of pages are drawn once for all who are shown the same.</summary>
[TestFixture]
public sealed class SharedPartsTests
{
    private const string Course = "kurser/motet-forst";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Everybody_sees_the_own_progress_and_sees_it_at_once()
    {
        using var reader = await intranet.ClientAsync("utbildare");
        using var beginner = await intranet.ClientAsync("processledare");
        foreach (var client in new[] { reader, beginner })
            await client.PostJsonAsync("courses/motet-forst/enrolment");
        var before = await PageAsync(reader);
        Assert.That(await PartsAsync(beginner), Is.EqualTo(Parts(before)), "both have read nothing");

        await reader.PostJsonAsync("lessons/motet-forst.isberget/read");

        Assert.That(await PartsAsync(reader), Does.Match("\\b1 av [0-9]+ lektioner"));
        Assert.That(await PartsAsync(beginner), Does.Match("\\b0 av [0-9]+ lektioner"));
        Assert.That(await PartsAsync(reader), Does.Match("\\b1 av [0-9]+ lektioner"), "drawn already");
    }

    [Test]
    public async Task Who_is_not_enrolled_is_offered_the_course_and_nobody_elses_links()
    {
        using var enrolled = await intranet.ClientAsync("chef", "hassleholm");
        using var stranger = await intranet.ClientAsync("processledare", "hassleholm");
        await enrolled.PostJsonAsync("courses/motet-forst/enrolment");
        await PageAsync(enrolled);

        var page = await PageAsync(stranger);

        Assert.That(page, Does.Contain("Börja kursen"));
        Assert.That(page, Does.Not.Contain("/lektioner/isberget\""));
    }

    [Test]
    public void Too_many_parts_start_anew()
    {
        var fragments = new Fragments();
        var key = new FragmentKey("part", new VersionKey(TenantId.Library, new(Guid.NewGuid())), "sv", "", "");
        fragments.Keep(key, "<p>kept</p>");
        Assert.That(fragments.Find(key), Is.EqualTo("<p>kept</p>"));

        for (var i = 0; i < 9; i++)
            fragments.Keep(key with { State = $"{i}" }, new string('x', 1024 * 1024));

        Assert.That(fragments.Find(key), Is.Null);
        Assert.That(fragments.Find(key with { State = "8" }), Is.Not.Null);
    }

    private static Task<string> PageAsync(HttpClient client) => client.GetStringAsync(new Uri(StudioClient.Mount + Course, UriKind.Relative));

    private static async Task<string> PartsAsync(HttpClient client) => Parts(await PageAsync(client));

    private static string Parts(string page) => page[page.IndexOf("<div class=\"lms-split", StringComparison.Ordinal)..page.IndexOf("</ol>", page.IndexOf("lms-modules", StringComparison.Ordinal), StringComparison.Ordinal)];
}
