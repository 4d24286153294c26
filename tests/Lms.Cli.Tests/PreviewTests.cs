using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Lms.Cli.Tests;

/// <summary>The preview as its author meets it: a process, an address, pages, and a sign when a file has changed.</summary>
public sealed partial class PreviewTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private string folder = null!;
    private Process preview = null!;
    private HttpClient browser = null!;

    private string Lesson => Path.Combine(folder, "courses", "brand", "01-start", "01-forsta-lektionen.sv.md");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("lms-preview-").FullName;
        Assert.That(Command.Run("new", "module", folder, "--id", "brand", "--title", "Brand").Code, Is.Zero);
        (preview, browser) = await PreviewProcess.OpenAsync(folder);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        browser?.Dispose();
        preview?.Kill();
        preview?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_lesson_is_shown_in_both_languages_with_its_picture_and_the_product_s_style()
    {
        var swedish = await browser.GetStringAsync("/course/brand/forsta-lektionen");
        var english = await browser.GetStringAsync("/course/brand/forsta-lektionen?lang=en");
        var picture = await browser.GetAsync("/assets/vagen.svg");
        var style = await browser.GetStringAsync("/lms.css");

        Assert.Multiple(() =>
        {
            Assert.That(swedish, Does.Contain("Börja dagen i receptionen").And.Contain("<img src=\"/assets/vagen.svg\"").And.Contain("/questions/start?lang=sv"));
            Assert.That(english, Does.Contain("Start the day in the reception"));
            Assert.That(picture.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
            Assert.That(style, Does.Contain(".lms-block"));
        });
    }

    [Test]
    public async Task Questions_are_shown_with_key_and_feedback()
    {
        var page = await browser.GetStringAsync("/questions/start");

        Assert.That(page, Does.Contain("Vem visar dig runt?").And.Contain("<strong>En utsedd kollega</strong> <span class=\"lms-small\">Rätt</span>").And.Contain("Hon hälsar nog på dig en annan dag."));
    }

    [Test]
    public async Task A_page_learns_of_a_changed_file_and_shows_it_faults_and_all()
    {
        var page = await browser.GetStringAsync("/course/brand/forsta-lektionen");
        var stamp = Stamp().Match(page).Groups[1].Value;
        using var changes = new StreamReader(await browser.GetStreamAsync($"/changes?seen={stamp}"));
        var sign = changes.ReadLineAsync();
        Assert.That(sign.IsCompleted, Is.False);

        var before = await File.ReadAllTextAsync(Lesson);
        await File.WriteAllTextAsync(Lesson, before.Replace("Skriv kort", "Skriv långt", StringComparison.Ordinal) + "\n::: okänt\n:::\n");
        try
        {
            Assert.That(await sign.WaitAsync(Patience), Does.StartWith("data: "));
            var after = await browser.GetStringAsync("/course/brand/forsta-lektionen");
            Assert.That(after, Does.Contain("Skriv långt").And.Contain("lesson-structure"));
        }
        finally
        {
            await File.WriteAllTextAsync(Lesson, before);
        }
    }

    [TestCase("/course/brand/finns-inte", HttpStatusCode.NotFound)]
    [TestCase("/assets/../module.yaml", HttpStatusCode.NotFound)]
    [TestCase("/assets/%2e%2e/module.yaml", HttpStatusCode.NotFound)]
    [TestCase("/", HttpStatusCode.OK)]
    public async Task Only_what_is_there_is_given(string path, HttpStatusCode code) =>
        Assert.That((await browser.GetAsync(path)).StatusCode, Is.EqualTo(code));

    [Test]
    public async Task Another_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "example.org";

        Assert.That((await browser.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task It_ends_when_told_to_also_while_a_page_waits_for_changes()
    {
        var (process, reader) = await PreviewProcess.OpenAsync(folder);
        using (process)
        using (reader)
        {
            using var waiting = await reader.GetStreamAsync("/changes?seen=");
            using var told = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);

            await process.WaitForExitAsync().WaitAsync(Patience / 4);
            Assert.That(process.ExitCode, Is.Zero);
        }
    }

    [GeneratedRegex("data-stamp=\"([^\"]+)\"")]
    private static partial Regex Stamp();
}
