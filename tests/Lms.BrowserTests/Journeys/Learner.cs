using Lms.BrowserTests.Hands;

namespace Lms.BrowserTests.Journeys;

/// <summary>Somebody who answers questions: guesses what is new, and remembers what a review said.</summary>
/// <param name="window">Where the questions are.</param>
/// <param name="hand">How the page is worked.</param>
internal sealed class Learner(BrowserWindow window, IHand hand)
{
    private readonly Dictionary<string, ReviewedQuestion> remembered = new(StringComparer.Ordinal);

    /// <summary>Answers every question of the player's page.</summary>
    public async Task AnswerAllAsync()
    {
        var questions = await window.ReadAsync<List<ShownQuestion>>(ShownQuestion.ReadAll);
        Assert.That(questions, Is.Not.Empty, window.Page.Url);
        foreach (var question in questions)
            await AnswerAsync(question);
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
