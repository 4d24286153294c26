using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Authoring;

/// <summary>A trainer writes a course with a quiz and publishes it; a colleague takes it.</summary>
[TestFixture]
internal sealed partial class CoursePathTests : BrowserTest
{
    private const string Title = "Bemötande i Osbys bibliotek";

    [Test]
    public async Task From_an_empty_course_to_one_that_a_colleague_takes()
    {
        var window = await SignInAsync("utbildare", "osby", "/utbildning/studio/kurser");
        await BeginAsync(window);
        await TakeModuleAsync(window);
        await WriteLessonAsync(window);
        await BuildQuizAsync(window);
        await PublishAsync(window);
        await TakeAsync();
    }

    private static async Task BeginAsync(BrowserWindow window)
    {
        await window.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync(Title);
        await window.LeaveAsync(() => window.Button("Skapa kursen").ClickAsync());
        Assert.That(await window.HeadingAsync(), Is.EqualTo(Title));
        await Assertions.Expect(window.Page.Locator(".lms-problems li").First).ToBeVisibleAsync();
        await window.Page.Locator("#sammanfattning-sv").FillAsync("Så möter vi besökare.");
        await window.LeaveAsync(() => window.Button("Spara uppgifterna").ClickAsync());
    }

    // A module of another course brings questions to choose among; with the keyboard alone.
    private static async Task TakeModuleAsync(BrowserWindow window)
    {
        var page = window.Page;
        await page.GetByText("Hämta en modul från en annan kurs").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#fran").SelectOptionAsync(new SelectOptionValue { Value = "motet-forst/vad-ar-kultur" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Hämta modulen" }).FocusAsync();
        await window.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Up() }).Last.FocusAsync();
        await window.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(page.GetByText("Sparat.", new() { Exact = true })).ToBeVisibleAsync();
        await window.LeaveAsync(() => window.Button("Ångra senaste ändringen").ClickAsync());
        await Assertions.Expect(page.GetByText("Ändringen är ångrad.")).ToBeVisibleAsync();
    }

    private static async Task WriteLessonAsync(BrowserWindow window)
    {
        var page = window.Page;
        await page.GetByText("Ny lektion i Modul 1").ClickAsync();
        await page.Locator("#modul-1-lektion-sv").FillAsync("Vid disken");
        await window.LeaveAsync(() => window.Button("Lägg till lektionen").First.ClickAsync());
        Assert.That(await window.HeadingAsync(), Is.EqualTo("Vid disken"));

        await page.Locator("#text").FillAsync("Hälsa först.\n\n# För stor rubrik");
        await Assertions.Expect(page.Locator(".lms-problems li")).ToContainTextAsync("Rad 3");
        await page.Locator("#text").FillAsync("Hälsa **först**.");
        await Assertions.Expect(page.Locator("[data-lms-shown] .lms-lesson strong")).ToHaveTextAsync("först");
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.GetByRole(AriaRole.Button, new() { Name = "Checklista" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-lms-shown] .lms-lesson")).ToContainTextAsync("Första punkten");
        await Assertions.Expect(page.Locator("[data-lms-state=saved]")).ToBeVisibleAsync();
        await window.LeaveAsync(() => page.ReloadAsync());
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(Kept());
        await window.LeaveAsync(() => window.Link(Title).ClickAsync());
    }

    private static async Task BuildQuizAsync(BrowserWindow window)
    {
        var page = window.Page;
        await page.GetByText("Nytt självtest eller prov").ClickAsync();
        await page.GetByText("Prov, kan krävas").ClickAsync();
        await page.Locator("#prov-sv").FillAsync("Slutprov");
        await window.LeaveAsync(() => window.Button("Skapa och välj frågor").ClickAsync());
        await page.GetByText("Lägg till frågor").First.ClickAsync();
        await page.Locator("input[name=a0-ny]").Nth(0).CheckAsync();
        await page.Locator("input[name=a0-ny]").Nth(1).CheckAsync();
        await window.LeaveAsync(() => window.Button("Lägg till de valda").ClickAsync());
        await page.Locator("input[name^=poang-]").First.FillAsync("2");
        await page.Locator("#godkant").FillAsync("50");
        await window.LeaveAsync(() => window.Button("Spara").First.ClickAsync());
        await Assertions.Expect(page.Locator("input[name^=poang-]").First).ToHaveValueAsync("2");
        await Assertions.Expect(page.Locator("#godkant")).ToHaveValueAsync("50");
        await window.LeaveAsync(() => window.Link(Title).ClickAsync());
    }

    private static async Task PublishAsync(BrowserWindow window)
    {
        await Assertions.Expect(window.Page.GetByText("Kursen går att publicera.")).ToBeVisibleAsync();
        await window.LeaveAsync(() => window.Link("Publicera…").ClickAsync());
        await window.LeaveAsync(() => window.Button("Publicera kursen").ClickAsync());
        Assert.That(await window.HeadingAsync(), Is.EqualTo("Kursen är publicerad"));
    }

    private async Task TakeAsync()
    {
        var window = await SignInAsync("processledare", "osby", "/utbildning/kurser");
        await window.LeaveAsync(() => window.Link(Title).First.ClickAsync());
        Assert.That(await window.Page.GetByText("Så möter vi besökare.").CountAsync(), Is.GreaterThan(0));
        await window.LeaveAsync(() => window.Button("Börja kursen").ClickAsync());
        var place = window.Path[..window.Path.IndexOf("/lektioner", StringComparison.Ordinal)];
        await Assertions.Expect(window.Page.Locator(".lms-lesson strong")).ToHaveTextAsync("först");
        await window.GoToAsync(place + "/prov/slutprov");
        await window.LeaveAsync(() => window.Page.GetByRole(AriaRole.Button, new() { NameRegex = Start() }).ClickAsync());
        await Assertions.Expect(window.Page.Locator("[data-lms-question]")).ToHaveCountAsync(2);
    }

    [GeneratedRegex("^Flytta upp modulen")]
    private static partial Regex Up();

    [GeneratedRegex("^Hälsa \\*\\*först\\*\\*\\.\\n\\n::: checklist\\n")]
    private static partial Regex Kept();

    [GeneratedRegex("^Starta")]
    private static partial Regex Start();
}
