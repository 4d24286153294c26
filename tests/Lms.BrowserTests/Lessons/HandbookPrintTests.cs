using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lms.Certificates.Tests.Support;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Lessons;

/// <summary>The handbook on paper: one document with contents that lead somewhere, and page numbers.</summary>
[TestFixture]
[Category("ExternalTools")]
internal sealed class HandbookPrintTests : BrowserTest
{
    private const string Print = "/utbildning/kurser/fragetyper/handbok/skriv-ut";

    [Test]
    public async Task Every_page_of_paper_has_its_number_and_how_many_there_are()
    {
        var pages = Text(await PdfAsync()).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(pages, Has.Length.GreaterThan(3));
        for (var at = 0; at < pages.Length; at++)
            Assert.That(pages[at].TrimEnd().Split('\n')[^1].Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"{at + 1}/{pages.Length}")), pages[at]);
        Assert.That(pages[0], Does.Contain("Innehåll").And.Contain("Granska frågor tillsammans"));
        Assert.That(pages[1], Does.Contain("Innan du publicerar en fråga"), "the first page begins on a paper of its own");
        Assert.That(pages[1], Does.Not.Contain("Skriv ut handboken"), "what is pressed stays on the screen");
    }

    [Test]
    public async Task The_contents_lead_to_every_part()
    {
        var window = await SignInAsync("utbildare", "hassleholm", Print);
        var links = window.Page.Locator("article nav a");
        var count = await links.CountAsync();
        for (var at = 0; at < count; at++)
            Assert.That(await window.Page.Locator((await links.Nth(at).GetAttributeAsync("href"))!).CountAsync(), Is.EqualTo(1));
        var source = Encoding.Latin1.GetString(await PrintAsync(window));

        Assert.That(count, Is.GreaterThan(4));
        Assert.That(Regex.Count(source, @"/Subtype\s*/Link\b"), Is.GreaterThanOrEqualTo(count), "links in the document");
        Assert.That(Regex.Count(source, @"/Dest\b"), Is.GreaterThanOrEqualTo(count), "that lead to places in it");
    }

    [Test]
    public async Task A_picture_follows_the_page_and_is_light_on_paper()
    {
        var window = await SignInAsync("utbildare", "hassleholm", "/utbildning/kurser/fragetyper/handbok/innan-du-publicerar");
        var light = await CornerAsync(window, ColorScheme.Light);
        var dark = await CornerAsync(window, ColorScheme.Dark);

        Assert.That((light > 200, dark < 60), Is.EqualTo((true, true)), $"light {light}, dark {dark}");
        await window.Page.EvaluateAsync("document.querySelector('.lms').style.colorScheme = 'light'");
        Assert.That(await CornerAsync(window, ColorScheme.Dark), Is.GreaterThan(200), "a page that is light whatever the browser says");
        await window.GoToAsync(Print);
        Assert.That(await CornerAsync(window, ColorScheme.Dark), Is.GreaterThan(200), "the sheet is white in a dark browser too");
    }

    private static string Text(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            return ExternalTool.Run("pdftotext", "-layout", file, "-").Output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<byte[]> PrintAsync(BrowserWindow window) => window.Page.PdfAsync(new() { PreferCSSPageSize = true });

    private async Task<byte[]> PdfAsync() => await PrintAsync(await SignInAsync("utbildare", "hassleholm", Print));

    /// <summary>How light the picture is in the middle of its upper edge, 0–255.</summary>
    private static async Task<int> CornerAsync(BrowserWindow window, ColorScheme scheme)
    {
        await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var picture = window.Page.Locator("img[src*='fragans-vag']");
        await picture.ScrollIntoViewIfNeededAsync();
        await picture.EvaluateAsync("image => image.decode()");
        var png = Convert.ToBase64String(await picture.ScreenshotAsync());
        var bytes = await window.Page.EvaluateAsync<int>(
            """
            async png => {
              const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
              const drawn = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const canvas = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
              canvas.drawImage(drawn, 0, 0);
              return canvas.getImageData(Math.floor(drawn.width / 2), 8, 1, 1).data[1];
            }
            """, png);
        return bytes;
    }
}
