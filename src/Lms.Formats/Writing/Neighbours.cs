using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Writing;

/// <summary>Questions of our own types as questions that every system has, where one asks the same.</summary>
internal static class Neighbours
{
    /// <summary>The neighbour, which is told as a loss; null when there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">The language to write.</param>
    /// <param name="losses">Where the change is told.</param>
    public static QuestionSource? Of(QuestionSource question, string language, LossList losses)
    {
        switch (question.Type)
        {
            case "kprim":
                losses.Becomes(question, "en para ihop-fråga med Sant och Falskt", "a matching question with True and False");
                return Matching(question, language, statement => new Text(statement.Fraction == 1 ? "Sant" : "Falskt", statement.Fraction == 1 ? "True" : "False").In(language));
            case "categorise":
                losses.Becomes(question, "en para ihop-fråga med kategorierna till höger", "a matching question with the categories on the right");
                var names = question.Parts.ToDictionary(part => part.Id, part => part.Prompt.In(language), StringComparer.Ordinal);
                return Matching(question, language, item => names.GetValueOrDefault(item.Settings.GetValueOrDefault("category", ""), new Text("Hör inte hit", "Belongs nowhere").In(language)));
            case "hot-spot":
                losses.Becomes(question, "en flervalsfråga med områdenas namn", "a multiple choice question with the names of the areas");
                var several = question.Settings.GetValueOrDefault("answers") == "several" || question.Choices.Count(choice => choice.Fraction > 0) > 1;
                return question with
                {
                    Type = "multiple-choice",
                    Settings = several ? new Dictionary<string, string> { ["answers"] = "several" } : new Dictionary<string, string>(),
                    Choices = [.. question.Choices.Select(choice => choice with { Settings = new Dictionary<string, string>() })],
                };
            default:
                return null;
        }
    }

    private static QuestionSource Matching(QuestionSource question, string language, Func<Choice, string> right) => question with
    {
        Type = "matching",
        Settings = new Dictionary<string, string>(),
        Parts = [],
        Choices = [.. question.Choices.Select(choice => choice with
        {
            Match = LocalText.Of(question.Prompt.LanguageFor(language), right(choice)),
            MatchId = choice.Id + "-m",
            Fraction = 1,
            Settings = new Dictionary<string, string>(),
        })],
    };
}
