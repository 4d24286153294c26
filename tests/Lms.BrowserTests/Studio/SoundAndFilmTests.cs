using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Studio;

/// <summary>A trainer puts a sound and a film in a lesson; what they need is demanded, and they play under the host's policy.</summary>
[TestFixture]
internal sealed class SoundAndFilmTests : BrowserTest
{
    [Test]
    public async Task A_sound_plays_and_a_film_has_its_captions()
    {
        var window = await SignInAsync("utbildare", "osby", "/utbildning/studio/kurser");
        var page = window.Page;
        await page.Locator("#titel").FillAsync("Kurs med ljud och film");
        await window.LeaveAsync(() => window.Button("Skapa kursen").ClickAsync());
        foreach (var (name, file) in MediaFiles.All)
        {
            await page.Locator("#fil").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
            await window.LeaveAsync(() => window.Button("Lägg till filen").ClickAsync());
            await Assertions.Expect(page.Locator("#bilder code", new() { HasText = name })).ToBeVisibleAsync();
        }

        await page.GetByText("Ny lektion i Modul 1").ClickAsync();
        await page.Locator("#modul-1-lektion-sv").FillAsync("Lyssna");
        await window.LeaveAsync(() => window.Button("Lägg till lektionen").First.ClickAsync());
        await page.Locator("#text").FillAsync("::: sound\nsrc: assets/halsning.mp3\ntitle: Hälsning\n:::");
        await Assertions.Expect(page.Locator(".lms-problems li")).ToContainTextAsync("för den som inte hör");
        await page.Locator("#text").FillAsync("::: sound\nsrc: assets/halsning.mp3\ntitle: Hälsning\n---\nHej.\n:::\n\n::: film\nsrc: assets/mote.webm\ncaptions: assets/mote.vtt\ntitle: Ett möte\n:::");
        await Assertions.Expect(page.Locator(".lms-problems li")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("audio")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-lms-state=saved]")).ToBeVisibleAsync();
        await window.GoToAsync(window.Path);

        Assert.That(await page.Locator("audio").EvaluateAsync<double>("one => new Promise((resolve, reject) => { one.onloadedmetadata = () => resolve(one.duration); one.onerror = () => reject(new Error(one.error.message)); one.preload = 'metadata'; one.load(); })"), Is.EqualTo(1).Within(.2));
        Assert.That(await page.Locator("track").EvaluateAsync<string>("one => new Promise((resolve, reject) => { one.onload = () => resolve(one.track.cues[0].text); one.onerror = () => reject(new Error('no captions')); one.track.mode = 'hidden'; if (one.readyState === 2) resolve(one.track.cues[0].text); })"), Is.EqualTo("Hej"));
        Assert.That(await Axe.FindAsync(page), Is.Empty);
    }
}
