using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Journeys;

/// <summary>The four courses, each taken by somebody new: from the catalogue to a certificate that others can verify.</summary>
[TestFixture]
internal sealed class CourseJourneyTests : BrowserTest
{
    private const string Catalogue = "/utbildning/kurser";

    [Test]
    public async Task Motet_forst_in_swedish_with_a_mouse()
    {
        var window = await SignInAsync("medarbetare", "osby", Catalogue);
        var earned = await new CourseJourney(window, new Mouse(window), new DemoPerson("medarbetare", "osby"), "sv").TakeAsync("Mötet först");

        await AssertVerifiesAsync(earned, "Maria Lindqvist", "Mötet först", "Giltigt");
        await AssertDoneAsync(window, "Mötet först");
    }

    [Test]
    public async Task Se_lyssna_lotsa_in_english_by_one_click()
    {
        var window = await SignInAsync("medarbetare", "hassleholm", Catalogue);
        await window.LeaveAsync(() => window.Button("In English").ClickAsync());
        Assert.That(window.Path, Is.EqualTo(Catalogue), "the click leads back to the same page");
        Assert.That(await window.HeadingAsync(), Is.EqualTo("What would you like to feel safer in?"));

        var earned = await new CourseJourney(window, new Mouse(window), new DemoPerson("medarbetare", "hassleholm"), "en").TakeAsync("See, listen, guide");

        await AssertVerifiesAsync(earned, "Elin Sandberg", "See, listen, guide", "Valid", "?lang=en");
    }

    [Test]
    public async Task Samtal_som_bar_by_keyboard_alone()
    {
        var window = await SignInAsync("medarbetare", "kristianstad", Catalogue);
        var keyboard = new Keyboard(window);
        await keyboard.PressAsync(window.Link("Hoppa till innehållet"));
        Assert.That(await window.Page.EvaluateAsync<string>("document.activeElement.id"), Is.EqualTo("innehall"), "the skip link leads to the content");

        var earned = await new CourseJourney(window, keyboard, new DemoPerson("medarbetare", "kristianstad"), "sv").TakeAsync("Samtal som bär");

        await AssertVerifiesAsync(earned, "Samira Osman", "Samtal som bär", "Giltigt");
    }

    [Test]
    public async Task Fran_plan_till_vardag_without_javascript()
    {
        var window = await SignInAsync("processledare", "osby", Catalogue, script: false);
        var earned = await new CourseJourney(window, new Mouse(window), new DemoPerson("processledare", "osby"), "sv").TakeAsync("Från plan till vardag");

        await AssertVerifiesAsync(earned, "Sofia Nyström", "Från plan till vardag", "Giltigt");
    }

    private async Task AssertVerifiesAsync(EarnedCertificate earned, string name, string course, string status, string query = "")
    {
        Assert.Multiple(() =>
        {
            Assert.That(earned.FileName, Does.EndWith(".pdf"));
            Assert.That(earned.Pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8), "a PDF");
            Assert.That(earned.Name, Is.EqualTo(name));
        });

        // Whoever is shown the certificate knows nobody here: no cookies, first the address and then the code.
        var stranger = await OpenWindowAsync();
        await stranger.GoToAsync(earned.VerifyAddress.AbsoluteUri + query);
        await AssertShownAsync(stranger, name, course, status);

        await stranger.GoToAsync("/utbildning/verify" + query);
        await stranger.Page.Locator("#kod").FillAsync(earned.Code);
        await stranger.LeaveAsync(() => stranger.Button(query.Length > 0 ? "Verify" : "Kontrollera").ClickAsync());
        await AssertShownAsync(stranger, name, course, status);
    }

    private static async Task AssertShownAsync(BrowserWindow stranger, string name, string course, string status)
    {
        var page = await stranger.Page.Locator(".lms").InnerTextAsync();
        var heading = await stranger.HeadingAsync();
        Assert.Multiple(() =>
        {
            Assert.That(heading, Is.EqualTo(status));
            Assert.That(page, Does.Contain(name).And.Contain(course));
        });
    }

    private static async Task AssertDoneAsync(BrowserWindow window, string course)
    {
        await window.GoToAsync("/utbildning");
        var done = window.Page.Locator("section", new() { Has = window.Page.GetByRole(AriaRole.Heading, new() { Name = "Klart", Exact = true }) });
        Assert.That(await done.InnerTextAsync(), Does.Contain(course).And.Contain("Visa intyg"));
    }
}
