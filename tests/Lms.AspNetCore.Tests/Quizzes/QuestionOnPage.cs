using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>A question of the player as a learner handles it.</summary>
internal static class QuestionOnPage
{
    /// <summary>All questions of the page, in order.</summary>
    internal static IReadOnlyList<IElement> Questions(this IHtmlDocument page) => [.. page.QuerySelectorAll("[data-lms-question]")];

    /// <summary>Answers somehow: the option with that number, or a word.</summary>
    internal static void Answer(this IElement question, int option = 0)
    {
        foreach (var choice in Ticks(question).GroupBy(tick => tick.Type == "radio" ? tick.Name : "").Select(group => group.ToList()))
        {
            foreach (var tick in choice)
                tick.IsChecked = tick == choice[option];
        }

        foreach (var select in question.QuerySelectorAll<IHtmlSelectElement>("select"))
            select.Value = select.Options[option + 1].Value;
        foreach (var text in question.QuerySelectorAll<IHtmlInputElement>("input:not([type])"))
            text.Value = $"svar {option}";
    }

    /// <summary>The numbers of the chosen options.</summary>
    internal static IReadOnlyList<int> Chosen(this IElement question) =>
        [.. Ticks(question).Select((tick, index) => (tick, index)).Where(one => one.tick.IsChecked).Select(one => one.index)];

    /// <summary>What the question says of being saved.</summary>
    internal static string SaveState(this IElement question) => question.QuerySelector(".lms-save")!.TextContent.Trim();

    /// <summary>A button of the question.</summary>
    internal static IElement? Button(this IElement question, string name) => question.QuerySelector($"button[name={name}]");

    private static List<IHtmlInputElement> Ticks(IElement question) =>
        [.. question.QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.Type is "radio" or "checkbox" && input.Name?.Length > 0)];
}
