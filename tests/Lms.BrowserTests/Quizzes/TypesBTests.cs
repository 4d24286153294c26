using System.Text.RegularExpressions;
using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes;

/// <summary>Questions whose controls stand in a text, and random matching: by keys alone, without scripts, and for everyone's eyes and ears.</summary>
[TestFixture]
internal sealed partial class TypesBTests : BrowserTest
{
    private static readonly string[] All = ["iakttagelse", "tolksamtal", "tolkbokning", "motesregler", "mejlet", "klarsprak", "begreppen"];

    [Test]
    public async Task Words_are_picked_up_and_put_down_by_keys_and_esc_lets_go()
    {
        var window = await StartAsync("medarbetare", "kristianstad");
        var question = await AtAsync(window, "tolksamtal");
        var hand = new Keyboard(window);
        var chip = question.Locator(".lms-bank button", new() { HasText = "berättar för" });
        var gap = question.GetByRole(AriaRole.Button, new() { NameRegex = First() });
        var status = question.GetByRole(AriaRole.Status).Filter(new() { HasText = "berättar för" });

        await hand.PressAsync(chip);
        await Assertions.Expect(chip).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(status).ToHaveTextAsync("Du håller berättar för. Gå till en lucka och tryck Enter. Esc släpper ordet.");
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chip).ToHaveAttributeAsync("aria-pressed", "false");
        await window.Page.Keyboard.PressAsync("Space");
        await hand.TabToAsync(gap);
        await window.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(gap).ToHaveAccessibleNameAsync("Lucka 1 av 4: berättar för");
        await Assertions.Expect(chip).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(Foot(question)).ToHaveTextAsync(Saved());

        await window.LeaveAsync(() => window.Page.ReloadAsync());
        await Assertions.Expect(gap).ToHaveAccessibleNameAsync("Lucka 1 av 4: berättar för");
        await AtAsync(window, "tolksamtal");
        await hand.PressAsync(gap);
        await Assertions.Expect(gap).ToHaveAccessibleNameAsync("Lucka 1 av 4, tom");
        await Assertions.Expect(question.Locator("select").First).ToHaveValueAsync("");
    }

    [Test]
    public async Task A_word_can_be_dragged_into_a_gap_and_on_into_another()
    {
        var window = await StartAsync("chef", "hassleholm");
        var question = await AtAsync(window, "tolksamtal");
        var gaps = question.Locator("[data-lms-gap] button");

        await question.Locator(".lms-bank button", new() { HasText = "kollar" }).DragToAsync(gaps.Nth(0));
        await Assertions.Expect(gaps.Nth(0)).ToHaveAccessibleNameAsync("Lucka 1 av 4: kollar");
        await gaps.Nth(0).DragToAsync(gaps.Nth(3));
        await Assertions.Expect(gaps.Nth(3)).ToHaveAccessibleNameAsync("Lucka 4 av 4: kollar");
        await Assertions.Expect(gaps.Nth(0)).ToHaveAccessibleNameAsync("Lucka 1 av 4, tom");
    }

    [Test]
    public async Task Gaps_marks_and_pairs_are_answered_and_checked_by_keys()
    {
        var window = await StartAsync("medarbetare", "hassleholm");
        var hand = new Keyboard(window);

        var gaps = await AtAsync(window, "iakttagelse");
        await hand.SelectAsync(gaps.GetByLabel("Lucka 1 av 3"), 1);
        await CheckAsync(hand, gaps, "Lucka 2", "Rätt: iakttagelse");

        var cloze = await AtAsync(window, "tolkbokning");
        await hand.SelectAsync(cloze.GetByLabel("Lucka 1 av 4"), 1);
        await hand.WriteAsync(cloze.GetByLabel("Lucka 2 av 4"), "sextio");
        await CheckAsync(hand, cloze, "Lucka 2", "Ditt svar, fel. Rätt: 60");

        var marks = await AtAsync(window, "mejlet");
        foreach (var words in new[] { "kom tjugo minuter sent", "är blyg" })
        {
            await hand.TabToAsync(marks.GetByLabel(words));
            await window.Page.Keyboard.PressAsync("Space");
        }

        await CheckAsync(hand, marks, "kom tjugo minuter sent", "Ditt svar, fel");
        await Assertions.Expect(marks.Locator(".lms-answers li", new() { HasText = "är blyg" })).ToContainTextAsync("Ditt svar, rätt");
        await Assertions.Expect(marks.Locator(".lms-answers li", new() { HasText = "var nog arg på oss" })).ToContainTextAsync("Rätt, men inte markerat");

        var pairs = await AtAsync(window, "begreppen");
        await hand.SelectAsync(pairs.Locator("select").First, 1);
        await CheckAsync(hand, pairs, "→", "Ditt svar");
    }

    [Test]
    public async Task Without_scripts_every_one_is_answered_with_plain_controls()
    {
        var window = await StartAsync("utbildare", "hassleholm", script: false);
        foreach (var id in All)
        {
            var question = Question(window, id);
            foreach (var list in await question.Locator("select").AllAsync())
                await list.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            foreach (var field in await question.Locator(".lms-gaps input[type=text], .lms-gaps input:not([type])").AllAsync())
                await field.FillAsync("60");
            foreach (var mark in (await question.Locator(".lms-mark input").AllAsync()).Take(2))
                await mark.CheckAsync(new() { Force = true });
            await window.LeaveAsync(() => question.Locator("button[name=ratta]").ClickAsync());

            await Assertions.Expect(Foot(question)).ToContainTextAsync("Rättat");
            Assert.That(await question.Locator(".lms-answers li").CountAsync(), Is.GreaterThanOrEqualTo(2), id);
            await Assertions.Expect(question).Not.ToContainTextAsync("[[");
        }
    }

    [TestCase("sv")]
    [TestCase("en")]
    public async Task Asked_answered_checked_and_reviewed_they_are_accessible_and_fit_a_narrow_window(string language)
    {
        using var inspection = new Inspection();
        var person = language == "sv" ? new DemoPerson("medarbetare", "osby") : new DemoPerson("processledare", "osby");
        var window = await StartAsync(person.Key, person.Tenant);
        if (language == "en")
        {
            await World.SpeakAsync(person, "en");
            await window.LeaveAsync(() => window.Page.ReloadAsync());
        }

        // The other types' questions on the page have tests of their own.
        await window.Page.EvaluateAsync("() => { for (const other of document.querySelectorAll('[data-lms-question]:not([data-lms-question^=\"luckor.\"])')) other.remove(); }");
        List<string> findings = [.. (await inspection.FindAsync(window)).Select(found => $"asked: {found}")];
        foreach (var id in All)
            await AnswerAsync(Question(window, id));
        findings.AddRange((await inspection.FindAsync(window)).Select(found => $"answered: {found}"));
        foreach (var id in All)
        {
            await Question(window, id).Locator("button[name=ratta]").ClickAsync();
            await Assertions.Expect(Question(window, id).Locator(".lms-answers li").First).ToBeVisibleAsync();
        }

        findings.AddRange((await inspection.FindAsync(window)).Select(found => $"checked: {found}"));
        await window.GoToAsync(window.Path + "/lamna-in");
        findings.AddRange((await inspection.FindAsync(window)).Select(found => $"to be handed in: {found}"));
        Assert.That(await window.Page.Locator(".lms").InnerTextAsync(), Does.Not.Contain("[["));
        await window.LeaveAsync(() => window.Page.Locator("main form[method=post] button:not([name])").Last.ClickAsync());
        Assert.That(window.Path, Does.EndWith("/resultat"));
        findings.AddRange((await inspection.FindAsync(window)).Select(found => $"reviewed: {found}"));
        Assert.That(await window.Page.Locator(".lms").InnerTextAsync(), Does.Not.Contain("[["));
        if (language == "en")
            await World.SpeakAsync(person, "sv");
        Assert.That(findings, Is.Empty, string.Join("\n", findings));
    }

    private static async Task AnswerAsync(ILocator question)
    {
        foreach (var chip in (await question.Locator(".lms-bank button").AllAsync()).Take(1))
        {
            await chip.ClickAsync();
            await question.Locator("[data-lms-gap] button").First.ClickAsync();
        }

        foreach (var list in (await question.Locator("select:visible").AllAsync()).SkipLast(1))
            await list.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        foreach (var field in (await question.Locator(".lms-gaps input:not([type])").AllAsync()).Take(1))
            await field.FillAsync("60");
        foreach (var mark in (await question.Locator(".lms-mark").AllAsync()).Take(3))
            await mark.ClickAsync();
    }

    private static async Task CheckAsync(Keyboard hand, ILocator question, string row, string verdict)
    {
        await hand.PressAsync(question.Locator("button[name=ratta]"));
        await Assertions.Expect(question.Locator(".lms-answers li", new() { HasText = row }).First).ToContainTextAsync(verdict);
    }

    private static ILocator Question(BrowserWindow window, string id) => window.Page.Locator($"[data-lms-question='luckor.{id}']");

    private static ILocator Foot(ILocator question) => question.Locator(".lms-q-foot .lms-save");

    /// <summary>Goes to a question as the map's link does, so that Tab goes on from there.</summary>
    private static async Task<ILocator> AtAsync(BrowserWindow window, string id)
    {
        var question = Question(window, id);
        await Assertions.Expect(question.Locator("select, input").First).ToBeAttachedAsync();
        var anchor = await question.GetAttributeAsync("id");
        await window.Page.EvaluateAsync("anchor => { location.hash = ''; location.hash = anchor; }", anchor);
        return question;
    }

    private async Task<BrowserWindow> StartAsync(string person, string tenant, bool script = true)
    {
        // Whatever other tests have left of this person's language and attempts is out of the way first.
        var learner = new DemoPerson(person, tenant);
        await World.SpeakAsync(learner, "sv");
        using var api = await ApiClient.SignInAsync(learner);
        await api.PostAsync("courses/fragetyper/enrolment");
        var earlier = await api.PostAsync("quizzes/fragetyper.sjalvtest/attempts");
        await api.PostAsync($"attempts/{earlier.Text("id")}/submission");
        var attempt = await api.PostAsync("quizzes/fragetyper.sjalvtest/attempts");
        return await SignInAsync(person, tenant, $"/utbildning/forsok/{attempt.Text("id")}", script);
    }

    [GeneratedRegex("^Lucka 1 av 4")]
    private static partial Regex First();

    [GeneratedRegex(@"^\s*Sparat \d\d:\d\d:\d\d\s*$")]
    private static partial Regex Saved();
}
