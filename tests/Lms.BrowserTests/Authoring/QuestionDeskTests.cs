using Microsoft.Playwright;

namespace Lms.BrowserTests.Authoring;

/// <summary>Questions of every type, written by form and by text; two at once; without a network; with the keyboard alone.</summary>
[TestFixture]
internal sealed class QuestionDeskTests : BrowserTest
{
    private const string New = "/utbildning/studio/fragor/ny";

    /// <summary>What is typed of each type, by place in its form; a row that is not there yet is added.</summary>
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["multiple-choice"] = "text=Vad gör du?|choices/1/text=Frågar|choices/1/right=true|choices/2/text=Går|choices/3/text=Väntar|choices/4/text=Ringer",
        ["true-false"] = "text=En tolk har tystnadsplikt.|key=true|choices/2/feedback=Jo, alltid.",
        ["short-answer"] = "text=Vilket nummer?|choices/1/text=112|choices/1/right=true|choices/2/text=1177|choices/2/weight=50",
        ["matching"] = "text=Vem gör vad?|choices/1/text=Kommunen|choices/1/match=Skola|choices/2/text=Regionen|choices/2/match=Vård|choices/3/match=Tull",
        ["numerical"] = "text=Hur många?|choices/1/accept=12,5|choices/1/right=true|choices/2/accept=12..13|choices/2/weight=50",
        ["essay"] = "text=Berätta.|settings/min-words=10|choices/2/text=Full poäng för ett exempel.",
        ["information"] = "text=Läs det här först.",
        ["ordering"] = "text=Lägg i ordning.|choices/1/text=Ett|choices/2/text=Två|choices/3/text=Tre",
        ["kprim"] = "text=Vad stämmer?|choices/1/text=Ja|choices/1/right=true|choices/2/text=Nej|choices/3/text=Kanske|choices/4/text=Alltid",
        ["categorise"] = "text=Sortera.|parts/1/text=Kommunen|parts/1/id=k|parts/2/text=Regionen|parts/2/id=r|choices/1/text=Skola|choices/1/category=k|choices/2/text=Vård|choices/2/category=r",
        ["gap-select"] = "text=Det du ser är en [[1]].|choices/1/text=iakttagelse|choices/1/gap=1|choices/2/text=tolkning",
        ["drag-words"] = "text=Först [[1]] du.|choices/1/text=lyssnar|choices/1/gap=1|choices/2/text=talar",
        ["cloze"] = "text=Du bokar en [[a]] i tid.|parts/1/id=a|parts/1/type=short-answer|parts/1/choices/1/text=tolk|parts/1/choices/1/right=true",
        ["select-text"] = "text=Markera tolkningen: [[a]]han var arg[[/a]], [[b]]han gick[[/b]].|choices/1/id=a|choices/1/right=true|choices/2/id=b",
        ["hot-spot"] = "text=Var?|picture/src=assets/rum.png|picture/alt=Ett rum med två dörrar|choices/1/text=Dörren|choices/1/at=10 10 20 20|choices/1/right=true|choices/2/text=Fönstret|choices/2/at=50 50 20 20",
        ["dialogue"] = "text=Välj vad du säger.|choices/1/text=Anna|choices/1/id=anna|parts/1/id=start|parts/1/text=Hej|parts/1/choices/1/text=Hej själv|parts/1/choices/1/to=slut|parts/2/id=slut|parts/2/text=Tack|parts/2/settings~score=100",
    };

    private static IEnumerable<string> Types => Forms.Keys;

    [TestCaseSource(nameof(Types))]
    public async Task A_question_is_written_by_form_then_by_text_and_made_ready(string type)
    {
        var window = await BeginAsync("utbildare", type);
        var page = window.Page;
        foreach (var (place, text) in Forms[type].Split('|').Select(one => (one[..one.IndexOf('=', StringComparison.Ordinal)].Replace('~', '/'), one[(one.IndexOf('=', StringComparison.Ordinal) + 1)..])))
            await FillAsync(page, place, text);
        await SavedAsync(page);
        await Assertions.Expect(page.Locator("#skriv-form .lms-error")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-lms-preview-body] [data-lms-question], [data-lms-preview-body] .lms-stem, [data-lms-preview-body] p:not(.lms-mute)").First).ToBeVisibleAsync();

        await page.Locator("#t-text").ClickAsync();
        var written = await page.Locator("#fragetext").InputValueAsync();
        var first = Forms[type].Split('|')[0]["text=".Length..].Split(' ')[0];
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
