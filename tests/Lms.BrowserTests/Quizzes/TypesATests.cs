using System.Text.Json;
using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes;

/// <summary>Numbers, orders, statements and categories: by keys alone, without script, and for people who hear or enlarge the page.</summary>
[TestFixture]
internal sealed class TypesATests : BrowserTest
{
    private const string Number = "tal-och-ordning.tolktid";
    private const string Order = "tal-och-ordning.fore-samtalet";
    private const string Neighbours = "tal-och-ordning.samtalets-gang";
    private const string Statements = "tal-och-ordning.oskrivna-regler";
    private const string Categories = "tal-och-ordning.vem-ansvarar";

    private static readonly DemoPerson Learner = new("chef", "hassleholm");
    private static readonly DemoPerson Reader = new("utbildare", "hassleholm");

    private static readonly string[] Steps =
    [
        "Fråga vilket språk besökaren vill tala", "Boka tolk i det språket", "Skicka kallelsen med tid och plats",
        "Berätta i början vad tolken gör", "Sammanfatta vad ni kom fram till",
    ];

    // Where each thing lies: how many boxes after the first one, which holds what is not sorted.
    private static readonly (string Item, int Box, string Category)[] Things =
    [
        ("Förskola", 1, "Kommunen"), ("Försörjningsstöd", 1, "Kommunen"), ("Vårdcentral", 2, "Regionen"),
        ("Uppehållstillstånd", 3, "Staten"), ("Medlemskap i en idrottsförening", 4, "Hör inte hemma här"),
    ];

    private static readonly bool[] True = [true, false, false, true];

    [Test]
    public async Task A_number_is_written_by_keys_and_its_reading_is_told()
    {
        var (window, hand) = await StartAsync();
        var question = await GoToAsync(window, Number);
        var field = question.Locator("input[inputmode]");
        await hand.WriteAsync(field, "1.000 min");
        await Assertions.Expect(question.Locator("[data-lms-read-as]")).ToHaveTextAsync("Läses som 1. Menar du tusental, skriv 1 000.");
        await field.PressAsync("Control+A");
        await window.Page.Keyboard.TypeAsync("1,5 timmar");
        await Assertions.Expect(question.Locator("[data-lms-read-as]")).ToBeEmptyAsync();

        await CheckAsync(hand, question, "Rätt");

        await Assertions.Expect(question.Locator(".lms-answers .is-right")).ToContainTextAsync("1,5 timmar");
    }

    [Test]
    public async Task An_order_is_made_by_keys_and_every_move_is_said()
    {
        var (window, hand) = await StartAsync();
        var question = await GoToAsync(window, Order);
        var said = question.Locator("[role=status]").First;

        // The last one with the button until it is first, one with Alt and arrow, the others lifted.
        foreach (var (index, step) in Steps.Index().Reverse())
        {
            await FlagAsync(question);
            if (index == 4)
            {
                var up = question.GetByRole(AriaRole.Button, new() { Name = $"Flytta upp: {step}", Exact = true });
                await hand.TabToAsync(up);
                for (var place = await PlaceAsync(question, step); place > 1; place--)
                {
                    await window.Page.Keyboard.PressAsync("Enter");
                    await Assertions.Expect(said).ToHaveTextAsync($"Flyttade {step} till plats {place - 1} av 5.");
                    await Assertions.Expect(up).ToBeFocusedAsync();
                }
            }
            else
            {
                var piece = Piece(question, step);
                await hand.TabToAsync(piece);
                if (index == 3)
                {
                    for (var place = await PlaceAsync(question, step); place > 1; place--)
                        await window.Page.Keyboard.PressAsync("Alt+ArrowUp");
                }
                else
                {
                    await window.Page.Keyboard.PressAsync("Space");
                    await Assertions.Expect(piece).ToHaveAttributeAsync("aria-pressed", "true");
                    await window.Page.Keyboard.PressAsync("Home");
                    await window.Page.Keyboard.PressAsync("Space");
                    await Assertions.Expect(said).ToHaveTextAsync($"Släppte {step} på plats 1 av 5.");
                }

                await Assertions.Expect(piece).ToBeFocusedAsync();
            }

            await Assertions.Expect(question.Locator(".lms-order li").First).ToContainTextAsync(step);
        }

        await CheckAsync(hand, question, "Rätt");
    }

    [Test]
    public async Task A_lifted_item_goes_back_on_escape_and_an_order_may_be_accepted_as_it_stands()
    {
        var (window, hand) = await StartAsync();
        var question = await GoToAsync(window, Neighbours);
        var pieces = question.Locator(".lms-piece");
        var before = await pieces.AllInnerTextsAsync();
        var accept = question.GetByRole(AriaRole.Button, new() { Name = "Behåll den här ordningen", Exact = true });
        await hand.TabToAsync(pieces.First);
        foreach (var key in (string[])["Space", "ArrowDown", "Escape"])
            await window.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(accept).ToBeVisibleAsync();
        Assert.That(await pieces.AllInnerTextsAsync(), Is.EqualTo(before));
        await hand.PressAsync(accept);
        await Assertions.Expect(accept).ToBeHiddenAsync();
        await Assertions.Expect(pieces.First).ToBeFocusedAsync();
        await Assertions.Expect(question.Locator(".lms-q-foot .lms-save")).ToContainTextAsync("Sparat ");

        foreach (var key in (string[])["Space", "End", "Escape"])
            await window.Page.Keyboard.PressAsync(key);

        await Assertions.Expect(pieces.First).ToBeFocusedAsync();
        Assert.That(await pieces.AllInnerTextsAsync(), Is.EqualTo(before));
        Assert.That(await question.Locator("select").EvaluateAllAsync<string[]>("all => all.map(one => one.selectedOptions[0].text)"), Is.EqualTo(before));
        await hand.PressAsync(question.Locator("button[name=ratta]"));
        await Assertions.Expect(question.Locator(".lms-answers li").First).ToContainTextAsync("Ditt svar, först");
    }

    [Test]
    public async Task Statements_are_decided_by_keys_and_each_choice_says_its_statement()
    {
        var (window, hand) = await StartAsync();
        var question = await GoToAsync(window, Statements);
        var rows = question.Locator("tbody tr");
        await Assertions.Expect(rows.First.GetByRole(AriaRole.Radio).First).ToHaveAccessibleNameAsync("Din egen arbetsplats har oskrivna regler. Sant");
        for (var row = 0; row < True.Length; row++)
            await hand.ChooseAsync(rows.Nth(row), [True[row] ? 0 : 1]);

        await CheckAsync(hand, question, "Rätt");
    }

    [Test]
    public async Task Things_are_sorted_by_keys_with_arrows_or_with_the_buttons_of_the_boxes()
    {
        var (window, hand) = await StartAsync();
        var question = await GoToAsync(window, Categories);
        foreach (var (item, box, category) in Things)
        {
            await FlagAsync(question);
            await hand.TabToAsync(Piece(question, item));
            await window.Page.Keyboard.PressAsync("Space");
            if (box == 2)
                await hand.PressAsync(question.GetByRole(AriaRole.Button, new() { Name = $"Lägg här: {item}, {category}", Exact = true }));
            for (var step = 0; box != 2 && step < box; step++)
                await window.Page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(question.Locator("[role=status]").First).ToHaveTextAsync($"Lade {item} i {category}.");
            await Assertions.Expect(Piece(question, item)).ToBeFocusedAsync();
            if (box != 2)
                await window.Page.Keyboard.PressAsync("Space");
            await Assertions.Expect(question.GetByRole(AriaRole.Group, new() { Name = category, Exact = true }).Locator(".lms-piece").Filter(new() { HasText = item })).ToBeVisibleAsync();
        }

        await CheckAsync(hand, question, "Rätt");
    }

    [Test]
    public async Task Things_and_steps_can_be_dragged()
    {
        var (window, _) = await StartAsync();
        var sort = await GoToAsync(window, Categories);
        var box = sort.GetByRole(AriaRole.Group, new() { Name = "Regionen", Exact = true });
        await sort.Locator(".lms-sort li").Filter(new() { HasText = "Vårdcentral" }).DragToAsync(box);
        await Assertions.Expect(box.Locator(".lms-piece")).ToHaveTextAsync("Vårdcentral");

        var order = await GoToAsync(window, Order);
        var last = await order.Locator(".lms-piece").Last.InnerTextAsync();
        await order.Locator(".lms-order li").Last.DragToAsync(order.Locator(".lms-order li").First);
        await Assertions.Expect(order.Locator(".lms-piece").First).ToHaveTextAsync(last);
    }

    [Test]
    public async Task All_four_are_answered_saved_and_checked_without_script()
    {
        var (window, _) = await StartAsync(script: false);
        await Question(window, Number).Locator("input[inputmode]").FillAsync("90 min");
        for (var place = 0; place < Steps.Length; place++)
            await Question(window, Order).Locator("select").Nth(place).SelectOptionAsync(new SelectOptionValue { Label = Steps[place] + "." });
        for (var row = 0; row < True.Length; row++)
            await Question(window, Statements).Locator("tbody tr").Nth(row).Locator("label").Nth(True[row] ? 0 : 1).ClickAsync();
        foreach (var (item, _, category) in Things)
            await Question(window, Categories).GetByLabel(item, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = category });

        foreach (var question in (string[])[Number, Order, Statements, Categories])
        {
            await window.LeaveAsync(() => Question(window, question).Locator("button[name=ratta]").ClickAsync());
            await Assertions.Expect(Question(window, question).Locator(".lms-q-head .lms-badge")).ToHaveTextAsync("Rätt");
            Assert.That(await Question(window, question).Locator(".lms-answers .is-wrong, .lms-answers .is-missed").CountAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Every_state_is_accessible_light_and_dark_and_fits_320_pixels()
    {
        using var inspection = new Inspection();
        using var api = await ApiClient.SignInAsync(Reader);
        await api.PostAsync("courses/fragetyper/enrolment");
        var window = await OpenWindowAsync();
        await window.SignInAsync(Reader.Key, Reader.Tenant, "/om");
        List<string> findings = [];
        async Task LookAsync(string state, string path)
        {
            await window.GoToAsync("/utbildning/" + path);

            // Other types have tests of their own.
            await window.Page.EvaluateAsync("() => document.querySelectorAll('[data-lms-question]:not([data-lms-question^=\"tal-och-ordning.\"])').forEach(other => { other.hidden = true; })");
            findings.AddRange((await inspection.FindAsync(window)).Select(found => $"{state}: {found}"));
        }

        var first = (await api.PostAsync("quizzes/fragetyper.prov/attempts")).Text("id");
        await LookAsync("not answered", $"forsok/{first}");
        foreach (var question in await MineAsync(api, first))
            await api.SaveAsync(first, question.Text("id"), question.SomeAnswer());
        await LookAsync("answered", $"forsok/{first}");
        await Question(window, Categories).Locator(".lms-piece").First.ClickAsync();
        findings.AddRange((await inspection.FindAsync(window)).Select(found => $"a thing lifted: {found}"));
        await api.PostAsync($"attempts/{first}/submission");
        await LookAsync("review of some answers", $"forsok/{first}/resultat");

        var rights = (await api.GetAsync($"attempts/{first}/review")).GetProperty("questions").EnumerateArray().ToDictionary(one => one.Text("id"), one => one.GetProperty("right"));
        var second = (await api.PostAsync("quizzes/fragetyper.sjalvtest/attempts")).Text("id");
        foreach (var (index, question) in (await MineAsync(api, second)).Index())
        {
            object value = index % 2 == 0 ? rights[question.Text("id")] : question.SomeAnswer();
            await api.PostAsync($"attempts/{second}/answers/{question.Text("id")}/check", new { seq = 1, value });
        }

        await LookAsync("checked", $"forsok/{second}");
        await api.PostAsync($"attempts/{second}/submission");
        await LookAsync("review of right and some answers", $"forsok/{second}/resultat");
        Assert.That(findings, Is.Empty, string.Join("\n", findings));
    }

    private static async Task<List<JsonElement>> MineAsync(ApiClient api, string attempt) =>
        [.. (await api.GetAsync($"attempts/{attempt}")).GetProperty("questions").EnumerateArray().Where(question => question.Text("id").StartsWith("tal-och-ordning.", StringComparison.Ordinal))];

    private static ILocator Question(BrowserWindow window, string id) => window.Page.Locator($"[data-lms-question=\"{id}\"]");

    private static ILocator Piece(ILocator question, string text) => question.Locator(".lms-piece").Filter(new() { HasText = text });

    private static async Task<int> PlaceAsync(ILocator question, string step) =>
        (await question.Locator(".lms-piece").AllInnerTextsAsync()).ToList().IndexOf(step + ".") + 1;

    /// <summary>The question, with the focus at its beginning, as after its link in the map.</summary>
    private static async Task<ILocator> GoToAsync(BrowserWindow window, string id)
    {
        var question = Question(window, id);
        await FlagAsync(question);
        return question;
    }

    private static Task FlagAsync(ILocator question) => question.Locator("[data-lms-flag]").FocusAsync();

    private static async Task CheckAsync(Keyboard hand, ILocator question, string verdict)
    {
        await Assertions.Expect(question.Locator(".lms-q-foot .lms-save")).ToContainTextAsync("Sparat ");
        await hand.PressAsync(question.Locator("button[name=ratta]"));
        await Assertions.Expect(question.Locator(".lms-q-head .lms-badge")).ToHaveTextAsync(verdict);
        await Assertions.Expect(question.Locator("[data-lms-feedback]")).ToBeFocusedAsync();
    }

    /// <summary>A new attempt at the self-test; one that is open from another test is handed in first.</summary>
    private async Task<(BrowserWindow Window, Keyboard Hand)> StartAsync(bool script = true)
    {
        using var api = await ApiClient.SignInAsync(Learner);
        await api.PostAsync("courses/fragetyper/enrolment");
        var attempt = await api.PostAsync("quizzes/fragetyper.sjalvtest/attempts");
        if (attempt.GetProperty("questions").EnumerateArray().Any(question => question.GetProperty("seq").GetInt64() > 0))
        {
            await api.PostAsync($"attempts/{attempt.Text("id")}/submission");
            attempt = await api.PostAsync("quizzes/fragetyper.sjalvtest/attempts");
        }

        var window = await SignInAsync(Learner.Key, Learner.Tenant, $"/utbildning/forsok/{attempt.Text("id")}", script);
        return (window, new Keyboard(window));
    }
}
