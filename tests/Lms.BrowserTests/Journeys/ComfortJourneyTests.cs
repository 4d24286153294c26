using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Journeys;

/// <summary>What makes reading a course pleasant, from the first lesson to what changed afterwards.</summary>
[TestFixture]
internal sealed class ComfortJourneyTests : BrowserTest
{
    private const string Course = "/utbildning/kurser/motet-forst";
    private const string Lesson = Course + "/lektioner/isberget";

    private static readonly DemoPerson Reader = new("chef", "kristianstad");

    [Test]
    public async Task By_keyboard_from_bookmark_to_what_changed_with_a_second_device_on_the_way()
    {
        var window = await SignInAsync(Reader.Key, Reader.Tenant, Course);
        var hand = new Keyboard(window);
        await hand.FollowAsync(window.Button("Börja kursen"));
        await window.GoToAsync(Lesson);
        await BookmarkAsync(window, hand);
        await ShareAsync(window, hand);
        await ReadAsync(window);

        var phone = await SignInAsync(Reader.Key, Reader.Tenant, "/utbildning");
        await phone.LeaveAsync(() => phone.Link("Fortsätt lektionen").ClickAsync());
        Assert.That(new Uri(phone.Page.Url).PathAndQuery + new Uri(phone.Page.Url).Fragment, Is.EqualTo(Lesson + "#del-4"));
        await Assertions.Expect(phone.Page.Locator("#del-4")).ToBeInViewportAsync();

        await SearchAsync(phone, new Keyboard(phone));
        await PrintAsync(phone);
        await ReadWhatChangedAsync(phone, new Keyboard(phone));
    }

    [Test]
    public async Task Without_script_everything_that_needs_none_works()
    {
        var window = await SignInAsync("chef", "hassleholm", Course, script: false);
        var hand = new Mouse(window);
        await hand.FollowAsync(window.Button("Börja kursen"));
        await window.GoToAsync(Lesson);
        await Assertions.Expect(window.Page.GetByText("Skriv ut lektionen med webbläsaren.")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("[data-lms-speech], [data-lms-reading], [data-lms-print]").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await hand.FollowAsync(window.Button("Bokmärk"));
        Assert.That(window.Path, Is.EqualTo(Lesson));
        await Assertions.Expect(window.Button("Bokmärkt")).ToBeVisibleAsync();

        await hand.FollowAsync(window.Link("Dela…"));
        await Assertions.Expect(window.Page.Locator("#lankfalt")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/lektioner/isberget$"));
        await hand.FollowAsync(window.Button("Dela med enheten"));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Lektionen är delad med");

        await window.GoToAsync(Course);
        await window.Page.Locator("#q").FillAsync("vanor");
        await hand.FollowAsync(window.Page.Locator("main form.lms-search button"));
        await hand.FollowAsync(window.Page.Locator(".lms-hits a").First);
        Assert.That(new Uri(window.Page.Url).Fragment, Does.StartWith("#del-"));

        await window.GoToAsync("/utbildning/bokmarken");
        await hand.FollowAsync(window.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }));
        Assert.That(await window.Page.Locator(".lms-empty h2").InnerTextAsync(), Is.EqualTo("Du har inga bokmärken kvar"));
        await window.GoToAsync("/utbildning");
        await hand.FollowAsync(window.Page.GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka" }));
        await Assertions.Expect(window.Page.GetByText("Delat i enheten")).ToHaveCountAsync(0);
    }

    private static async Task BookmarkAsync(BrowserWindow window, Keyboard hand)
    {
        await hand.PressAsync(window.Button("Bokmärk"));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Bokmärkt", Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(window.Page.Locator("[data-lms-bookmark] [role=status]")).ToHaveTextAsync("Bokmärket är sparat.");
        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Button("Bokmärkt")).ToBeVisibleAsync();
    }

    private static async Task ShareAsync(BrowserWindow window, Keyboard hand)
    {
        await window.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await hand.FollowAsync(window.Link("Dela…"));
        await hand.PressAsync(window.Button("Kopiera länken"));
        await Assertions.Expect(window.Page.GetByText("Länken är kopierad.")).ToBeVisibleAsync();
        Assert.That(await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Does.StartWith("http").And.EndWith(Lesson));
        await hand.WriteAsync(window.Page.Locator("#halsning"), "Bra inför hösten.");
        await hand.FollowAsync(window.Button("Dela med enheten"));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Lektionen är delad med");
        await window.GoToAsync("/utbildning");
        var shared = window.Page.Locator("section", new() { Has = window.Page.GetByRole(AriaRole.Heading, new() { Name = "Delat i enheten" }) });
        await Assertions.Expect(shared).ToContainTextAsync("Bra inför hösten.");
    }

    private static async Task ReadAsync(BrowserWindow window)
    {
        await window.GoToAsync(Lesson);
        var told = window.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/place", StringComparison.Ordinal) && answer.Request.PostData == """{"block":4}""");
        await window.Page.Locator("#del-4").EvaluateAsync("block => block.scrollIntoView()");
        Assert.That((await told).Status, Is.EqualTo(200));
    }

    private static async Task SearchAsync(BrowserWindow window, Keyboard hand)
    {
        await window.GoToAsync(Course);
        await hand.WriteAsync(window.Page.Locator("#q"), "BRÅKDEL");
        await window.LeaveAsync(() => window.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(window.Page.Locator(".lms-hits mark").First).ToHaveTextAsync("bråkdelen");
        await hand.FollowAsync(window.Page.Locator(".lms-hits a").First);
        Assert.That(new Uri(window.Page.Url).Fragment, Is.EqualTo("#del-1"));
    }

    private static async Task PrintAsync(BrowserWindow window)
    {
        await window.GoToAsync(Course);
        await window.LeaveAsync(() => window.Link("Skriv ut hela kursen").ClickAsync());
        await window.Page.EvaluateAsync("() => { window.print = () => { document.body.dataset.printed = 'yes'; }; }");
        await window.Button("Skriv ut kursen").ClickAsync();
        await Assertions.Expect(window.Page.Locator("body")).ToHaveAttributeAsync("data-printed", "yes");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var sheet = window.Page.Locator(".lms-sheet");
        await Assertions.Expect(window.Page.Locator(".lms-bar")).ToBeHiddenAsync();
        await Assertions.Expect(sheet.GetByRole(AriaRole.Heading, new() { Name = "Källor" })).ToBeVisibleAsync();
        Assert.That(await sheet.InnerTextAsync(), Does.Contain("Frågorna visas inte här.").And.Not.Contain("Rätta mitt svar"));
        Assert.That(await sheet.Locator("input, textarea, button").CountAsync(), Is.Zero);
        Assert.That(await sheet.Locator(".lms-fact, .lms-block").First.EvaluateAsync<string>("one => getComputedStyle(one).breakInside"), Is.EqualTo("avoid"));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task ReadWhatChangedAsync(BrowserWindow window, Keyboard hand)
    {
        await ChangedCourses.MakeAsync(Reader, read: true);
        await window.GoToAsync("/utbildning/kurser/" + Pages.World.ChangedCourse);
        await Assertions.Expect(window.Page.GetByText("Kursen har ändrats sedan du började: 3 lektioner är inte som förut.")).ToBeVisibleAsync();
        await hand.FollowAsync(window.Link("Se vad som är ändrat"));
        var main = window.Page.Locator("main");
        foreach (var words in (string[])["Ändrade lektioner", "Ny rubrik. Förut: ”Välkommen”.", "faktarutan om Semesterlagen (1977:480) säger samma sak och gäller per 1 november 2026", "Nytt: checklistan ”Första dagen”.", "Nya lektioner", "Cykelrummet", "Borttagna lektioner", "Lunch"])
            await Assertions.Expect(main).ToContainTextAsync(words);
        await hand.PressAsync(main.GetByText("Läs de nya texterna"));
        await Assertions.Expect(main.GetByText("Fråga om allt du undrar.")).ToBeVisibleAsync();
    }
}
