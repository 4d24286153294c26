using Lms.BrowserTests.Studio;
using Lms.Tests.Shared;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Authoring;

/// <summary>Questions of every type, written by form and by text; two at once; without a network; with the keyboard alone.</summary>
[TestFixture]
internal sealed class QuestionDeskTests : BrowserTest
{
    private const string New = "/utbildning/studio/fragor/ny";

    private static IEnumerable<string> Types => WrittenQuestions.Forms.Keys.Except(["random-matching"]);

    [TestCaseSource(nameof(Types))]
    public async Task A_question_is_written_by_form_then_by_text_and_made_ready(string type)
    {
        var window = await BeginAsync("utbildare", type);
        var page = window.Page;
        foreach (var (place, text) in WrittenQuestions.FormOf(type))
            await FillAsync(page, place, text);
        await SavedAsync(page);
        await Assertions.Expect(page.Locator("#skriv-form .lms-error")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-lms-preview-body] [data-lms-question], [data-lms-preview-body] .lms-stem, [data-lms-preview-body] p:not(.lms-mute)").First).ToBeVisibleAsync();

        await page.Locator("#t-text").ClickAsync();
        var written = await page.Locator("#fragetext").InputValueAsync();
        var first = WrittenQuestions.FormOf(type).First().Text.Split(' ')[0];
        await page.Locator("#fragetext").FillAsync(written.Replace(first, "Nytt. " + first, StringComparison.Ordinal));
        await SavedAsync(page);
        await Assertions.Expect(page.Locator("[data-lms-text-problems] .lms-error")).ToHaveCountAsync(0);
        await page.Locator("#t-form").ClickAsync();
        await Assertions.Expect(Control(page, "text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Nytt. "));
        await window.LeaveAsync(() => window.Button("Markera som klar").ClickAsync());
        await window.GoToAsync(page.Url.Replace("/versioner", "", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".lms-meta")).ToContainTextAsync("Version 1");
    }

    [Test]
    public async Task A_fault_is_told_by_line_as_one_types_and_the_form_keeps_the_latest_good_text()
    {
        var window = await BeginAsync("utbildare", "multiple-choice");
        var page = window.Page;
        await page.Locator("#t-text").ClickAsync();
        await page.Locator("#fragetext").FillAsync("::a:: Vad gör du? {\n=Frågar\n~Går\n~Väntar\n}");
        await SavedAsync(page);
        await page.Locator("#fragetext").FillAsync("::a:: Vad gör du nu? {\n=Frågar\nGår ~\n~Väntar\n}");
        var problem = page.Locator("[data-lms-text-problems] .lms-error").First;
        await Assertions.Expect(problem).ToContainTextAsync("Rad 3");
        await problem.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("#fragetext")).ToBeFocusedAsync();
        await page.Locator("#t-form").ClickAsync();
        await Assertions.Expect(Control(page, "text")).ToHaveValueAsync("Vad gör du?");
    }

    [Test]
    public async Task Advice_comes_as_one_types_and_goes_when_it_is_taken()
    {
        var window = await BeginAsync("utbildare", "multiple-choice");
        var page = window.Page;
        foreach (var (place, text) in new[] { ("text", "Vad gör du?"), ("choices/1/text", "Frågar"), ("choices/1/right", "true"), ("choices/2/text", "Väntar"), ("choices/3/text", "Alla ovan") })
            await FillAsync(page, place, text);
        var note = page.GetByText("prövar slutledning", new() { Exact = false });
        await Assertions.Expect(note).ToBeVisibleAsync();
        await FillAsync(page, "choices/3/text", "Går hem");
        await Assertions.Expect(note).ToHaveCountAsync(0);
    }

    [Test]
    public async Task It_is_tried_beside_the_form_at_each_moment()
    {
        var window = await BeginAsync("utbildare", "multiple-choice");
        var page = window.Page;
        foreach (var (place, text) in new[] { ("text", "Vad gör du?"), ("choices/1/text", "Frågar"), ("choices/1/right", "true"), ("choices/2/text", "Väntar"), ("choices/2/feedback", "Inte än."), ("choices/3/text", "Går"), ("feedback", "Fråga alltid.") })
            await FillAsync(page, place, text);
        await SavedAsync(page);
        var shown = page.Locator("[data-lms-preview-body]");
        await shown.GetByText("Väntar").ClickAsync();
        await shown.GetByRole(AriaRole.Button, new() { Name = "Rätta" }).ClickAsync();
        await Assertions.Expect(shown).ToContainTextAsync("Inte än.");
        await Assertions.Expect(shown).ToContainTextAsync("Fråga alltid.");
        await page.Locator("[data-lms-moment]").SelectOptionAsync("stangt");
        await Assertions.Expect(shown).ToContainTextAsync("Fråga alltid.");
        await page.Locator("[data-lms-moment]").SelectOptionAsync("svara");
        await Assertions.Expect(shown).Not.ToContainTextAsync("Fråga alltid.");
    }

    [Test]
    public async Task Two_who_write_at_once_see_each_other_and_the_second_chooses()
    {
        var one = await BeginAsync("utbildare", "true-false", "kristianstad");
        await FillAsync(one.Page, "text", "Ett påstående.");
        await SavedAsync(one.Page);
        var other = await SignInAsync("administrator", "kristianstad", one.Path);
        await Assertions.Expect(other.Page.Locator("[data-lms-others]")).ToBeVisibleAsync();
        await FillAsync(other.Page, "text", "Deras påstående.");
        await FillAsync(other.Page, "key", "true");
        await SavedAsync(other.Page);

        await one.LeaveAsync(() => FillAsync(one.Page, "text", "Mitt påstående."));
        one.TakeComplaints();
        await Assertions.Expect(one.Page.Locator("#krock")).ToBeVisibleAsync();
        await Assertions.Expect(one.Page.Locator(".lms-sides")).ToContainTextAsync("Deras påstående.");
        await Assertions.Expect(Control(one.Page, "text")).ToHaveValueAsync("Mitt påstående.");
        await one.LeaveAsync(() => one.Page.Locator(".lms-sides").GetByRole(AriaRole.Button, new() { Name = "Behåll mitt" }).ClickAsync());
        await Assertions.Expect(Control(one.Page, "text")).ToHaveValueAsync("Mitt påstående.");
        await Assertions.Expect(one.Page.Locator("[data-lms-state=saved]")).ToBeVisibleAsync();
    }

    [Test]
    public async Task An_area_is_drawn_in_the_picture_and_stands_where_it_is_written()
    {
        var window = await BeginAsync("utbildare", "hot-spot");
        var page = window.Page;
        await FillAsync(page, "picture", "rum.png");
        await Control(page, "choices/1/text").FocusAsync();
        await page.Locator("[data-lms-areas] svg").ScrollIntoViewIfNeededAsync();
        var sheet = (await page.Locator("[data-lms-areas] svg").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(sheet.X + (sheet.Width * .1f), sheet.Y + (sheet.Height * .2f));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(sheet.X + (sheet.Width * .5f), sheet.Y + (sheet.Height * .6f));
        await page.Mouse.UpAsync();
        var place = (await Control(page, "choices/1/at").InputValueAsync()).Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.That(place, Is.EqualTo(new double[] { 10, 20, 40, 40 }).Within(1));
        await SavedAsync(page);
    }

    [Test]
    public async Task A_question_that_nothing_is_written_of_leaves_no_draft()
    {
        var window = await BeginAsync("utbildare", "kprim");
        var place = window.Path;
        await Assertions.Expect(window.Page.Locator("[data-lms-state=new]")).ToBeVisibleAsync();
        await FillAsync(window.Page, "text", "");
        Assert.That(await window.GoToAsync(place), Is.EqualTo(404));
        window.TakeComplaints();
        await window.GoToAsync(place + "?typ=kprim");
        await FillAsync(window.Page, "text", "Vad stämmer?");
        await SavedAsync(window.Page);
        Assert.That(await window.GoToAsync(place), Is.EqualTo(200));
    }

    [Test]
    public async Task Without_a_network_it_says_so_keeps_what_is_typed_and_saves_when_the_network_is_back()
    {
        var window = await BeginAsync("utbildare", "true-false");
        var page = window.Page;
        await window.Context.SetOfflineAsync(true);
        await FillAsync(page, "text", "Skrivet utan nät.");
        await Assertions.Expect(page.Locator("[data-lms-state=offline]")).ToBeVisibleAsync();
        await window.Context.SetOfflineAsync(false);
        await SavedAsync(page);
        window.TakeComplaints();
        await window.GoToAsync(window.Path);
        await Assertions.Expect(Control(page, "text")).ToHaveValueAsync("Skrivet utan nät.");
    }

    [Test]
    public async Task With_the_keyboard_alone_options_are_added_moved_removed_and_undone()
    {
        var window = await BeginAsync("utbildare", "multiple-choice");
        var page = window.Page;
        foreach (var (place, text) in new[] { ("text", "Vad gör du?"), ("choices/1/text", "Ett"), ("choices/2/text", "Två"), ("choices/3/text", "Tre") })
            await FillAsync(page, place, text);
        await SavedAsync(page);
        await Control(page, "choices/3/text").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(Control(page, "choices/2/text")).ToHaveValueAsync("Tre");
        await Assertions.Expect(Control(page, "choices/2/text")).ToBeFocusedAsync();
        await page.Locator("button[data-lms-add]").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Control(page, "choices/4/right")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Fyra");
        await page.Locator("button[value='choices/1/remove']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Control(page, "choices/1/text")).ToHaveValueAsync("Tre");
        await Assertions.Expect(Control(page, "choices/3/text")).ToHaveValueAsync("Fyra");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Control(page, "choices/1/text")).ToHaveValueAsync("Ett");
        await page.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(Control(page, "choices/1/text")).ToHaveValueAsync("Tre");
        await page.Keyboard.PressAsync("Control+s");
        await SavedAsync(page);
        await window.LeaveAsync(() => page.ReloadAsync());
        await Assertions.Expect(Control(page, "choices/3/text")).ToHaveValueAsync("Fyra");
    }

    private async Task<BrowserWindow> BeginAsync(string person, string type, string tenant = "hassleholm")
    {
        var window = await SignInAsync(person, tenant, New);
        await window.LeaveAsync(() => window.Page.Locator($"button[name=typ][value={type}]").ClickAsync());
        return window;
    }

    private static ILocator Control(IPage page, string place) => page.Locator($"[name='f:{place}']");

    private static async Task FillAsync(IPage page, string place, string text)
    {
        if (place == "picture")
        {
            await page.Locator("[data-lms-upload]").SetInputFilesAsync(new FilePayload { Name = text, MimeType = "image/png", Buffer = PictureFiles.Png(200, 100) });
            await Assertions.Expect(Control(page, "picture/src")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^assets/rum-"));
            return;
        }

        var control = Control(page, place);
        if (await control.CountAsync() == 0)
            await page.Locator($"button[data-lms-add][value='{place[..place.LastIndexOf('/', place.LastIndexOf('/') - 1)]}/add']").ClickAsync();
        await control.EvaluateAsync("one => { for (let fold = one.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true; }");
        switch (await control.EvaluateAsync<string>("one => one.type"))
        {
            case "checkbox":
                await control.SetCheckedAsync(text == "true");
                break;
            case "select-one":
                await control.SelectOptionAsync(text);
                break;
            default:
                await control.FillAsync(text);
                break;
        }
    }

    private static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator("[data-lms-state=saved]")).ToBeVisibleAsync();
}
