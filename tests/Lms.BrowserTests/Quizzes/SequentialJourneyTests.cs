using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes;

/// <summary>One question at a time, from the course to the result, with keys alone and without script.</summary>
[TestFixture]
internal sealed class SequentialJourneyTests : BrowserTest
{
    private static readonly DemoPerson Learner = new("medarbetare", "kristianstad");

    [TestCase(false)]
    [TestCase(true)]
    public async Task Questions_come_one_at_a_time_and_are_left_with_keys_alone(bool script)
    {
        using (var api = await ApiClient.SignInAsync(Learner))
            await api.PostAsync("courses/provregler/enrolment");
        var window = await SignInAsync(Learner.Key, Learner.Tenant, "/utbildning/kurser/provregler/prov/i-tur-och-ordning", script);
        var keys = new Keyboard(window);
        var start = window.Page.Locator("form:has([name=gjorda]) button.lms-btn");
        await keys.FollowAsync(start);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Se", Exact = true })).ToBeVisibleAsync();

        for (var at = 1; at <= 4; at++)
        {
            var question = window.Page.Locator("[data-lms-question]");
            await Assertions.Expect(question).ToHaveCountAsync(1);
            await Assertions.Expect(question.Locator("h2")).ToContainTextAsync($"Fråga {at} av 4");
            await AnswerAsync(keys, question, at);
            await keys.FollowAsync(window.Page.Locator("button[name=ga-vidare]"));
            if (at == 1)
            {
                // The first one was left blank: the page asks before it lets go of it.
                await Assertions.Expect(question.Locator("h2")).ToContainTextAsync("Fråga 1 av 4");
                await keys.FollowAsync(window.Page.Locator("button[name=ga-vidare-utan]"));
            }
        }

        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Avsluta självtestet?");
        await Assertions.Expect(window.Page.GetByText("Fråga 1", new() { Exact = true })).ToBeVisibleAsync();
        await keys.FollowAsync(window.Button("Avsluta och se resultatet"));
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Klart: [\d,]+ av 5 poäng$"));
        await Assertions.Expect(window.Page.Locator("article.lms-q")).ToHaveCountAsync(4);
    }

    private static async Task AnswerAsync(Keyboard keys, ILocator question, int at)
    {
        if (at == 1)
            return;
        if (await question.Locator("input:not([type])").CountAsync() > 0)
            await keys.WriteAsync(question.Locator("input:not([type])"), "iakttagelse");
        else
            await keys.ChooseAsync(question.Locator(".lms-choices"), [0]);
    }
}
