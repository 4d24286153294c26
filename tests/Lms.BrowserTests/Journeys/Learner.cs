using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Lms.BrowserTests.Studio;

namespace Lms.BrowserTests.Journeys;

/// <summary>
/// Somebody who answers questions: guesses what is new, and remembers what a review said. What is more than choosing, pairing
/// and writing a word is filled in right by script; how hands work it, the tests of each type show.
/// </summary>
/// <param name="window">Where the questions are.</param>
/// <param name="hand">How the page is worked.</param>
/// <param name="person">Who it is.</param>
internal sealed class Learner(BrowserWindow window, IHand hand, DemoPerson person)
{
    private const string FillIn = """
        ({ anchor, fields }) => {
          const part = document.getElementById(anchor);
          const controls = [...part.querySelectorAll('input, select, textarea')];
          for (const [name, values] of Object.entries(fields)) {
            for (const control of controls.filter(one => one.name === part.dataset.lmsPrefix + name)) {
              if (control.type === 'radio' || control.type === 'checkbox') control.checked = values.includes(control.value);
              else control.value = values[0];
            }
          }
          part.dispatchEvent(new Event('lms-written'));
          controls.find(one => one.name.startsWith(part.dataset.lmsPrefix)).dispatchEvent(new Event('input', { bubbles: true }));
        }
        """;

    private readonly ModelLearners models = new(BrowserRun.Intranet.Services);
    private readonly Dictionary<string, ReviewedQuestion> remembered = new(StringComparer.Ordinal);

    /// <summary>Answers every question of the player's page.</summary>
    public async Task AnswerAllAsync()
    {
        var questions = await window.ReadAsync<List<ShownQuestion>>(ShownQuestion.ReadAll);
        Assert.That(questions, Is.Not.Empty, window.Page.Url);
        foreach (var question in questions.Where(question => question.IsPlain))
            await AnswerAsync(question);
        if (questions.TrueForAll(question => question.IsPlain))
            return;
        var actor = await models.FindAsync(person);
        var right = await models.RightAsync(actor, await models.OpenedAsync(actor, window.Path));
        foreach (var question in questions.Where(question => !question.IsPlain))
            await window.Page.EvaluateAsync(FillIn, new { anchor = question.Anchor, fields = right[question.Id].Fields });
    }

    /// <summary>Reads the explanations of the review.</summary>
    public async Task LearnAsync()
    {
        foreach (var question in await window.ReadAsync<List<ReviewedQuestion>>(ReviewedQuestion.ReadAll))
            remembered[question.Stem] = question;
    }

    private async Task AnswerAsync(ShownQuestion question)
    {
        var part = window.Page.Locator("#" + question.Anchor);
        var known = remembered.GetValueOrDefault(question.Stem);
        if (question.Pairs.Count > 0)
        {
            for (var at = 0; at < question.Pairs.Count; at++)
            {
                var pair = question.Pairs[at];
                var right = known?.Pairs.FirstOrDefault(one => one.Label == pair.Label)?.Right;
                var index = right is null ? 1 + (at % (pair.Options.Count - 1)) : pair.Options.ToList().IndexOf(right);
                Assert.That(index, Is.Positive, $"“{right}” is no entry for “{pair.Label}”");
                await hand.SelectAsync(part.Locator("select").Nth(at), index);
            }
        }
        else if (question.Options.Count > 0)
        {
            var indexes = known is null
                ? Enumerable.Range(0, question.Several ? 2 : 1).ToList()
                : [.. Enumerable.Range(0, question.Options.Count).Where(index => known.Right.Contains(question.Options[index]))];
            Assert.That(indexes, Is.Not.Empty, $"nothing of the review fits “{question.Stem}”");
            await hand.ChooseAsync(part.Locator("fieldset"), indexes);
        }
        else
        {
            await hand.WriteAsync(part.Locator(".lms-short input"), known?.Right[0] ?? "vet inte");
        }
    }
}
