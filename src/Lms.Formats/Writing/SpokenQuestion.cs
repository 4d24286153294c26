using System.Text.Json;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Writing;

/// <summary>A question in one language, in the one way that readers make it: what two formats are held against each other by.</summary>
internal static class SpokenQuestion
{
    /// <summary>The question with its words in that language alone, or in its first where it lacks it.</summary>
    /// <param name="language">A language code.</param>
    /// <param name="question">The question.</param>
    /// <param name="letters">What a format makes of a text that it cannot hold as it is; nothing unless given.</param>
    public static QuestionSource In(string language, QuestionSource question, Func<string, string>? letters = null)
    {
        LocalText Said(LocalText text) => text.In(language) is { Length: > 0 } words ? LocalText.Of(language, letters?.Invoke(words) ?? words) : LocalText.Empty;
        return question with
        {
            Settings = Plain(question),
            Prompt = Said(question.Prompt),
            Feedback = Said(question.Feedback),
            Hints = [.. question.Hints.Select(Said)],
            Picture = question.Picture is { } picture ? picture with { Alt = Said(picture.Alt) } : null,
            Parts = [.. question.Parts.Select(part => In(language, part, letters))],
            Choices = [.. question.Choices.Select(choice => Plain(question.Type, choice with
            {
                Text = Said(choice.Text), Match = Said(choice.Match), Feedback = Said(choice.Feedback),
            }))],
            Line = 0,
        };
    }

    /// <summary>True when two questions do not say the same; lines and the tokens made at publication do not count.</summary>
    public static bool Differ(QuestionSource one, QuestionSource other) => Written(one) != Written(other);

    private static string Written(QuestionSource question) => JsonSerializer.Serialize(Bare(question));

    private static QuestionSource Bare(QuestionSource question) => question with
    {
        Choices = [.. question.Choices.Select((choice, index) => choice with
        {
            Id = "",
            AuthorId = question.Type is "short-answer" or "numerical" ? AuthorId.OfPlace(index) : choice.AuthorId,
            MatchId = "",
            Fraction = Plain(choice.Fraction),
            Settings = Sorted(choice.Settings),
        })],
        Parts = [.. question.Parts.Select(Bare)],
        Penalty = question.Penalty is { } penalty ? Plain(penalty) : null,
        Settings = Sorted(question.Settings),
    };

    // 0.50 and 0.5 are the same share, and digits beyond the seventh are what is left of a third.
    private static decimal Plain(decimal share) => decimal.Round(share, 7) / 1.000000000000000000000000000m;

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> settings) =>
        new(settings.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    // What a setting says that would hold without it.
    private static Dictionary<string, string> Plain(QuestionSource question)
    {
        var settings = question.Settings.ToDictionary(StringComparer.Ordinal);
        var several = question.Choices.Count(choice => choice.Fraction > 0) > 1;
        if (question.Type is "multiple-choice" or "hot-spot" && settings.GetValueOrDefault("answers") == (several ? "several" : "one"))
            settings.Remove("answers");
        if (settings.GetValueOrDefault("shuffle") == "true")
            settings.Remove("shuffle");
        return settings;
    }

    private static Choice Plain(string type, Choice choice)
    {
        choice = choice.AuthorId.Length == 0 ? choice with { AuthorId = choice.Id } : choice;
        return type switch
        {
            "matching" => choice with { Fraction = 1 },
            "gap-select" or "drag-words" when choice.Fraction == 1 => choice with { Fraction = 0 },
            "numerical" => Number(choice),
            _ => choice,
        };
    }

    // A number may stand as the choice's text and its tolerance by itself; it is the same number, with a comma or a point.
    private static Choice Number(Choice choice)
    {
        var settings = choice.Settings.ToDictionary(StringComparer.Ordinal);
        var accept = settings.GetValueOrDefault("accept") is { Length: > 0 } own ? own : PlainText.Of(choice.Text.ToString());
        if (settings.Remove("tolerance", out var tolerance) && tolerance.Length > 0 && !accept.Contains(':', StringComparison.Ordinal))
            accept += ":" + tolerance;
        settings["accept"] = string.Concat(accept.Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.').Replace('\u2212', '-');
        return choice with { Text = LocalText.Empty, Settings = settings };
    }
}
