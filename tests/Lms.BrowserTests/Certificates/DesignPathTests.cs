using System.Text;
using System.Text.RegularExpressions;
using Lms.BrowserTests.Pages;
using Lms.Tests.Shared;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Certificates;

/// <summary>An administrator gives a certificate another look, with a logo; who completes the course afterwards gets it.</summary>
[TestFixture]
internal sealed partial class DesignPathTests : BrowserTest
{
    private const string Address = "/utbildning/admin/intyg/samtal-som-bar";

    [Test]
    public async Task From_a_changed_design_by_its_preview_to_an_issued_certificate_and_its_file()
    {
        var window = await SignInAsync("administrator", "osby", "/utbildning/admin/intyg");
        await UploadAsync(window);
        await window.GoToAsync(Address);
        await DesignAsync(window);
        await AssertIssuedAsync();
    }

    [Test]
    public async Task Parts_move_by_keys_and_what_is_not_saved_waits_on_the_device()
    {
        var window = await SignInAsync("administrator", "hassleholm", "/utbildning/admin/intyg/se-lyssna-lotsa");
        var page = window.Page;
        await page.Locator("#sv-1").FillAsync("Ett intyg på svenska");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(page.Locator("#sv-2")).ToHaveValueAsync("Ett intyg på svenska");
        await Assertions.Expect(page.Locator("[data-lms-said]")).ToHaveTextAsync(PlaceThree());
        await Assertions.Expect(page.Locator("button[value='ner:2']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#sv-3")).ToHaveValueAsync("Ett intyg på svenska");

        await window.LeaveAsync(() => page.ReloadAsync());
        await Assertions.Expect(page.Locator("#sv-1")).Not.ToHaveValueAsync("Ett intyg på svenska");
        await window.Button("Ta fram ändringarna").ClickAsync();
        await Assertions.Expect(page.Locator("#sv-3")).ToHaveValueAsync("Ett intyg på svenska");
        await window.LeaveAsync(() => page.ReloadAsync());
        await window.Button("Släng ändringarna").ClickAsync();
        await window.LeaveAsync(() => page.ReloadAsync());
        await Assertions.Expect(page.Locator("[data-lms-found]")).ToBeHiddenAsync();
    }

    [Test]
    public async Task A_problem_shows_while_one_types_and_its_place_is_a_link()
    {
        var window = await SignInAsync("administrator", "hassleholm", "/utbildning/admin/intyg/motet-forst");
        var page = window.Page;
        var field = page.Locator("#sv-1");
        await field.FillAsync("Intyg för\n{{ learner.nam }}");
        var link = page.Locator("#fel-sv-1 a");
        await Assertions.Expect(link).ToHaveTextAsync("Rad 2, kolumn 12");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Locator("#titel-sv").FocusAsync();
        await link.ClickAsync();
        Assert.That(await field.EvaluateAsync<string>("box => box.value.slice(box.selectionStart, box.selectionStart + 3)"), Is.EqualTo("nam"));

        await field.FillAsync("Intyg för {{ learner.name }}");
        await Assertions.Expect(link).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".lms-cert h2")).ToHaveTextAsync("Intyg för Bo Ek");
        await Assertions.Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task UploadAsync(BrowserWindow window)
    {
        var page = window.Page;
        await page.Locator("#finansiar-fil").SetInputFilesAsync(new FilePayload { Name = "eu.png", MimeType = "image/png", Buffer = PictureFiles.Png(90, 60) });
        await page.Locator("#finansiar-visar").FillAsync("Europeiska unionens flagga");
        await window.LeaveAsync(() => page.Locator("form[aria-labelledby=finansiar-t] button[value=spara]").ClickAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Europeiska unionens flagga" })).ToBeVisibleAsync();
    }

    private static async Task DesignAsync(BrowserWindow window)
    {
        var page = window.Page;
        await page.Locator("#nytt").SelectOptionAsync("Funder");
        await page.Locator("button[value=lagg]").ClickAsync();
        var sheet = page.Locator(".lms-cert");
        await Assertions.Expect(sheet.Locator(".lms-cert-funder")).ToContainTextAsync("Medfinansieras av Europeiska unionen");
        await page.GetByLabel("Båda språken på samma intyg").CheckAsync();
        await Assertions.Expect(sheet).ToContainTextAsync("Course certificate");
        await page.GetByLabel("Påhittad deltagare").SelectOptionAsync("lang");
        await Assertions.Expect(sheet).ToContainTextAsync("Schönberg-Åkerström");
        await window.LeaveAsync(() => window.Button("Spara").ClickAsync());
        await Assertions.Expect(page.GetByText("Utformningen är sparad.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-lms-found]")).ToBeHiddenAsync();

        // What is typed after a save waits on the device too.
        await page.Locator("#titel-sv").FillAsync("Inte sparat");
        await window.LeaveAsync(() => page.ReloadAsync());
        await Assertions.Expect(page.Locator("[data-lms-found]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#titel-sv")).ToHaveValueAsync("Kursintyg");
    }

    private async Task AssertIssuedAsync()
    {
        var learner = new DemoPerson("utbildare", "osby");
        using var api = await ApiClient.SignInAsync(learner);
        await api.CompleteAsync("samtal-som-bar");
        var number = (await api.GetAsync("me/certificates")).GetProperty("items")[0].Text("number");
        var window = await SignInAsync(learner.Key, learner.Tenant, $"/utbildning/intyg/{number}");
        var sheet = window.Page.Locator(".lms-cert");
        await Assertions.Expect(sheet).ToContainTextAsync("Course certificate");
        await Assertions.Expect(sheet.GetByRole(AriaRole.Img, new() { Name = "Europeiska unionens flagga" })).ToBeVisibleAsync();
        var waiting = window.Page.WaitForDownloadAsync();
        await window.Link("Ladda ner på båda språken").ClickAsync();
        var download = await waiting;
        await using var stream = await download.CreateReadStreamAsync();
        using var file = new MemoryStream();
        await stream.CopyToAsync(file);
        Assert.That(Encoding.Latin1.GetString(file.ToArray()), Does.StartWith("%PDF-").And.Contain("/Subtype/Image/Width 90/Height 60"));
    }

    [GeneratedRegex("plats 3 av \\d+")]
    private static partial Regex PlaceThree();
}
